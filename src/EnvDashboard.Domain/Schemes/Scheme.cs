using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Domain.Schemes;

/// <summary>
/// A versioned method of assessment (考核办法). When it was issued and from when it applies are two things: one real scheme was
/// issued on 26 July and applied from June.
/// </summary>
public sealed record Scheme
{
    public required string Code { get; init; }
    public required string Version { get; init; }
    public required string Name { get; init; }
    public string? NameEn { get; init; }
    public DateOnly? IssuedOn { get; init; }

    /// <summary>The first period it is used for; later periods of every kind follow.</summary>
    public required Period AppliesFrom { get; init; }
    public required string GroupCode { get; init; }
    public RankingMethod Ranking { get; init; } = RankingMethod.Competition;

    /// <summary>Scores are rounded to this many places before ranking; null = not rounded.</summary>
    public int? RankDecimals { get; init; }
    public IReadOnlyList<TieBreak> TieBreaks { get; init; } = [];

    /// <summary>0..1: the share of cascade weight that must be present for a unit to be ranked.</summary>
    public double MinCoverage { get; init; } = 0.6;
    public MissingRule Missing { get; init; } = MissingRule.Reweight;
    public double ScaleMax { get; init; } = 100;
    public SchemeStatus Status { get; init; } = SchemeStatus.Published;

    /// <summary>The first period it is no longer used for; null = until a newer version applies.</summary>
    public Period? RetiredFrom { get; init; }

    /// <summary>Limits of the points that one reason may bring; a reason without an entry has no limit.</summary>
    public IReadOnlyList<PointCap> PointCaps { get; init; } = [];

    /// <summary>Rules that set the composite to 0 or cap it (一票否决).</summary>
    public IReadOnlyList<Veto> Vetoes { get; init; } = [];

    /// <summary>What the scheme measures, shown beside every ranking made with it.</summary>
    public string? Note { get; init; }
    public string? NoteEn { get; init; }

    /// <summary>Codes of all indicators it looks at: those of the leaves and those of the vetoes, each once.</summary>
    public IEnumerable<string> IndicatorCodes => Nodes.Where(n => n.IsLeaf).Select(n => n.IndicatorCode!).Concat(Vetoes.Select(v => v.IndicatorCode)).Distinct();

    /// <summary>Parents before their children, siblings in the order of the workbook; the first is the root.</summary>
    public required IReadOnlyList<SchemeNode> Nodes { get; init; }
}

/// <summary>A node of the tree of indicators (指标体系). A node with an indicator is a leaf.</summary>
public sealed record SchemeNode
{
    public required string Code { get; init; }

    /// <summary>Null for the root only.</summary>
    public string? ParentCode { get; init; }
    public required string Name { get; init; }
    public string? NameEn { get; init; }

    /// <summary>Relative among siblings; not negative.</summary>
    public double Weight { get; init; } = 1;
    public Aggregation Aggregation { get; init; } = Aggregation.Arithmetic;
    public string? IndicatorCode { get; init; }
    public Normalisation Normalisation { get; init; } = Normalisation.None;

    /// <summary>The value that scores 0 when higher is better (the one that scores full marks when lower is better).</summary>
    public double? Low { get; init; }
    public double? High { get; init; }
    public double? Target { get; init; }
    public double? InnerLow { get; init; }
    public double? InnerHigh { get; init; }
    public double? Points { get; init; }
    public double? PerEvent { get; init; }
    public IReadOnlyList<Band> Bands { get; init; } = [];
    public Treatment Treatment { get; init; } = Treatment.None;
    public Imputation Impute { get; init; }

    /// <summary>The smallest denominator that still counts; below it the value is shown but not scored.</summary>
    public double? BaseMin { get; init; }

    public bool IsLeaf => IndicatorCode is not null;
}
