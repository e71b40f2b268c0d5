namespace EnvDashboard.Storage.Model;

/// <summary>One version of a scheme. A published version is never changed.</summary>
public sealed class SchemeRow
{
    public int Id { get; set; }
    public required string Code { get; set; }
    public required string Version { get; set; }
    public required string Name { get; set; }
    public string? NameEn { get; set; }
    public DateOnly? IssuedOn { get; set; }
    public required string AppliesFrom { get; set; }
    public int GroupId { get; set; }
    public required string Ranking { get; set; }
    public int? RankDecimals { get; set; }
    public List<string> TieBreaks { get; set; } = [];
    public double MinCoverage { get; set; }
    public required string Missing { get; set; }
    public double ScaleMax { get; set; }
    public required string Status { get; set; }

    /// <summary>Code of the first period it is no longer used for; null = until a newer version applies.</summary>
    public string? RetiredFrom { get; set; }

    /// <summary>JSON lists; null = none.</summary>
    public string? PointCaps { get; set; }
    public string? Vetoes { get; set; }
    public string? Note { get; set; }
    public string? NoteEn { get; set; }
    public List<SchemeNodeRow> Nodes { get; set; } = [];
}

public sealed class SchemeNodeRow
{
    public int Id { get; set; }
    public int SchemeId { get; set; }
    public int Order { get; set; }
    public required string Code { get; set; }
    public string? ParentCode { get; set; }
    public required string Name { get; set; }
    public string? NameEn { get; set; }
    public double Weight { get; set; }
    public required string Aggregation { get; set; }
    public int? IndicatorId { get; set; }
    public required string Normalisation { get; set; }
    public double? Low { get; set; }
    public double? High { get; set; }
    public double? Target { get; set; }
    public double? InnerLow { get; set; }
    public double? InnerHigh { get; set; }
    public double? Points { get; set; }
    public double? PerEvent { get; set; }

    /// <summary>JSON list of bands; null = none.</summary>
    public string? Bands { get; set; }
    public required string Treatment { get; set; }
    public required string Impute { get; set; }
    public int ImputeMaxAge { get; set; }
    public double? BaseMin { get; set; }
}
