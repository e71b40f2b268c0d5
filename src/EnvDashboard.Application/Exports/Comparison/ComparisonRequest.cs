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
    /// <summary>Cells that one workbook may hold; the writer keeps the whole workbook in memory.</summary>
    public const int MaxCells = 400_000;
}
