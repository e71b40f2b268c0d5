using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

internal enum RowSubject { Unit, Total, Note, Nothing, Wrong }

/// <summary>Decides of whom a row speaks: by code, else by name, alias, or city and name.</summary>
internal sealed class RowUnits(DataSheetContext context, ObservationStager stager, DataLayout layout, TermLog log)
{
    /// <param name="hasFigures">Whether the row holds anything in the columns of indicators.</param>
    /// <param name="unit">Position in the dictionary when the answer is <see cref="RowSubject.Unit"/>.</param>
    public RowSubject Find(ReadOnlySpan<SheetCell> cells, int row, bool hasFigures, out int unit)
    {
        unit = -1;
        if (layout.UnitColumn == 0) return OneUnit(hasFigures, out unit);
        var codeText = Text(cells, layout.UnitCodeColumn);
        var nameText = Text(cells, layout.UnitNameColumn);
        if (codeText.Length == 0 && nameText.Length == 0)
        {
            if (!hasFigures) return RowSubject.Nothing;
            if (RowWords.FirstText(cells) is { } first && RowWords.IsTotal(first)) return Total(row, first);
            if (!RowWords.HoldsFigures(cells)) return RowSubject.Note;
            stager.Refuse(FindingCodes.UnitMissing, new(row, layout.UnitColumn), null);
            return RowSubject.Wrong;
        }
        var city = layout.CityColumn > 0 ? Text(cells, layout.CityColumn) : null;
        var byCode = codeText.Length == 0 ? TermMatch.None : Find(codeText, city);
        var byName = nameText.Length == 0 ? TermMatch.None : Find(nameText, city);
        var words = nameText.Length > 0 ? nameText : codeText;
        var column = nameText.Length > 0 ? layout.UnitNameColumn : layout.UnitCodeColumn;
        if (byName.By == MatchedBy.Profile || byCode.By == MatchedBy.Profile) log.Unit(words, row, column, byName.By == MatchedBy.Profile ? byName : byCode);
        if (byCode.Found || byName.Found || byCode.IsAmbiguous || byName.IsAmbiguous) return Decide(byCode, byName, codeText, nameText, row, out unit);
        if (RowWords.IsTotal(words)) return hasFigures ? Total(row, words) : RowSubject.Note;
        if (!hasFigures || RowWords.IsNote(words) || RowWords.IsTitle(cells)) return RowSubject.Note;
        log.Unit(words, row, column, TermMatch.None);
        stager.Refuse(FindingCodes.UnknownUnit, new(row, column), words, words);
        return RowSubject.Wrong;
    }

    /// <summary>The whole table speaks of one unit; without one it has been reported.</summary>
    private RowSubject OneUnit(bool hasFigures, out int unit)
    {
        unit = layout.Unit?.Match.Index ?? -1;
        if (!hasFigures) return RowSubject.Nothing;
        return unit >= 0 ? RowSubject.Unit : RowSubject.Wrong;
    }

    private TermMatch Find(string text, string? city) => Corrections.Find(layout.Profile, text, context.Units) ?? context.Units.Find(text, city);

    private RowSubject Decide(TermMatch byCode, TermMatch byName, string codeText, string nameText, int row, out int unit)
    {
        unit = -1;
        if (byCode.Found)
        {
            var agrees = nameText.Length == 0 || byName.Index == byCode.Index || (byName.Candidates?.Contains(byCode.Index) ?? false);
            if (!agrees)
            {
                stager.Refuse(FindingCodes.UnitCodeNameDiffer, new(row, layout.UnitCodeColumn), codeText, codeText, context.Units.Units[byCode.Index].Name, nameText);
                return RowSubject.Wrong;
            }
            unit = byCode.Index;
            return RowSubject.Unit;
        }
        if (codeText.Length > 0 && !byCode.IsAmbiguous)
        {
            stager.Refuse(FindingCodes.UnknownUnit, new(row, layout.UnitCodeColumn), codeText, codeText);
            return RowSubject.Wrong;
        }
        if (byName.Found)
        {
            unit = byName.Index;
            return RowSubject.Unit;
        }
        var (match, words, column) = byName.IsAmbiguous ? (byName, nameText, layout.UnitNameColumn) : (byCode, codeText, layout.UnitCodeColumn);
        log.Unit(words, row, column, match);
        stager.Refuse(FindingCodes.AmbiguousUnit, new(row, column), words, words, context.Units.Describe(match.Candidates!));
        return RowSubject.Wrong;
    }

    private RowSubject Total(int row, string words)
    {
        stager.Inform(FindingCodes.RowSkippedTotal, new CellAddress(row, layout.UnitColumn), words, words);
        return RowSubject.Total;
    }

    private static string Text(ReadOnlySpan<SheetCell> cells, int column)
    {
        if (column == 0 || column > cells.Length) return "";
        ref readonly var cell = ref cells[column - 1];
        return cell.Kind switch
        {
            CellKind.Empty => "",
            CellKind.Text => cell.Text!.AsSpan().Trim().Length == cell.Text!.Length ? cell.Text : cell.Text.Trim(),
            _ => cell.AsCode(),
        };
    }
}
