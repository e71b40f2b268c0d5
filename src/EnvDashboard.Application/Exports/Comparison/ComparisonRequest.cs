using EnvDashboard.Application.Errors;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>What a comparison workbook is to hold. Empty lists = all.</summary>
/// <param name="Units">Codes of units.</param>
/// <param name="Group">Code of a group whose units are meant when no units are named.</param>
/// <param name="Indicators">Codes of indicators; empty = those of the scheme.</param>
/// <param name="From">First period; null = <paramref name="To"/>, and without both the latest ranked period.</param>
/// <param name="Scheme">Code of the scheme; null = the one in force for the group.</param>
public sealed record ComparisonRequest(IReadOnlyList<string> Units, string? Group, IReadOnlyList<string> Indicators, string? From, string? To, string? Scheme)
{
    /// <summary>Large parts that are wanted; null = those that are small enough.</summary>
    public ComparisonPart? Parts { get; init; }

    /// <summary>Units that can have a sheet of their own.</summary>
    public const int MaxUnitSheets = 100;

    /// <summary>Periods that one workbook may compare.</summary>
    public const int MaxPeriods = 4_000;

    /// <summary>Values that one workbook may compare: they are held in memory. The list of values (<see cref="ExportValues"/>) has no limit.</summary>
    public const int MaxCells = 600_000;
}
