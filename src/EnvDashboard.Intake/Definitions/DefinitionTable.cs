using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Definitions;

/// <summary>A definition sheet as rows under recognised headers.</summary>
/// <param name="Columns">The contract's key → column, counted from 1.</param>
/// <param name="Suffix">What tells several scheme sheets apart; empty for the first.</param>
internal sealed record DefinitionTable(
    DefinitionKind Kind, string Sheet, string Suffix, IReadOnlyDictionary<string, int> Columns, IReadOnlyList<(int Column, string Header)> Unknown, int HeaderRow)
{
    public List<PreviewRow> Rows { get; } = [];

    /// <summary>The header's cell, for what is said of a column or of the whole table.</summary>
    public string HeaderCell(string? key = null) => new CellAddress(HeaderRow, key is null ? 1 : Columns.GetValueOrDefault(key, 1)).ToString();
}
