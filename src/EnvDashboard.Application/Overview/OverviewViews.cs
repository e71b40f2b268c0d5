using EnvDashboard.Application.Rankings;

namespace EnvDashboard.Application.Overview;

/// <summary>What a leader wants to hear of a published ranking beyond the list itself.</summary>
/// <param name="Climbers">The units that gained most places, the most first.</param>
/// <param name="Fallers">The units that lost most places, the most first.</param>
/// <param name="LastTwice">Last in this period and in the one before: an interview is due.</param>
/// <param name="Headlines">One figure of the whole group for each field that people ask about first.</param>
public sealed record OverviewView(
    int RunId, IReadOnlyList<MoverView> Climbers, IReadOnlyList<MoverView> Fallers, IReadOnlyList<UnitReference> LastTwice, IReadOnlyList<HeadlineView> Headlines)
{
    /// <summary>Units from which not every indicator of the scheme came, those with most gaps first.</summary>
    public IReadOnlyList<MissingReportView> Missing { get; init; } = [];
}

/// <param name="Indicators">How many of the scheme's indicators were not reported.</param>
public sealed record MissingReportView(UnitReference Unit, int Indicators);

/// <param name="Change">Places gained (+) or lost (−) among the units ranked both times.</param>
public sealed record MoverView(UnitReference Unit, double Rank, double Change, SentenceView? Sentence);

/// <summary>The heaviest indicator of a field, over the whole group.</summary>
/// <param name="Domain">Key of the field, e.g. approvals.</param>
/// <param name="Value">Σ numerators / Σ denominators where both are known, else the mean of the units; null = nobody reported.</param>
/// <param name="IsTotal">The value is a ratio of sums, not a mean.</param>
/// <param name="Reported">Units with a value.</param>
/// <param name="Direction">higher, lower, target, interval or neutral.</param>
public sealed record HeadlineView(
    string Domain, string Indicator, string Name, string? NameEn, string? UnitOfMeasure, int? Decimals, string Direction, double? Value, double? Previous, double? Target,
    bool IsTotal, int Reported, int Units);
