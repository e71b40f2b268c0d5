namespace EnvDashboard.Domain.Rectification;

/// <summary>What a row of a ledger (整改台账) says of an item. Null = it says nothing, and what is known stays.</summary>
/// <param name="Title">事项.</param>
public sealed record RectificationEntry(string Title)
{
    /// <summary>编号 of the item above, in the ledger of the same unit and period.</summary>
    public string? ParentNo { get; init; }
    public RectificationLevel? Level { get; init; }

    /// <summary>Code of the environment under which the item counts.</summary>
    public string? Category { get; init; }

    /// <summary>Code of the environment under which it was reported, where that is another one.</summary>
    public string? ReportedCategory { get; init; }
    public string? Task { get; init; }

    /// <summary>Number of measures (措施数), ≥ 0.</summary>
    public int? Measures { get; init; }
    public string? Leader { get; init; }
    public string? LeadUnit { get; init; }
    public string? SupportingUnits { get; init; }
    public string? SupervisingUnit { get; init; }
    public DateOnly? Due { get; init; }
    public RectificationState? Claimed { get; init; }
    public RectificationState? Verified { get; init; }

    /// <summary>事要解决.</summary>
    public bool? Solved { get; init; }

    /// <summary>人要处理.</summary>
    public bool? Accountable { get; init; }

    /// <summary>长效机制要建立.</summary>
    public bool? Lasting { get; init; }

    /// <summary>The one headline figure (关键数字).</summary>
    public double? KeyFigure { get; init; }

    /// <summary>A word that bounds the figure: 余, 近, 超过 …</summary>
    public string? KeyQualifier { get; init; }
    public string? KeyUnit { get; init; }

    /// <summary>Where it stands: document, page or line.</summary>
    public string? Source { get; init; }

    /// <summary>Staged targets; null = it says nothing of them.</summary>
    public IReadOnlyList<StagedTarget>? Stages { get; init; }
}
