using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

internal enum RowSubject { Unit, Total, Note, Nothing, Wrong }

/// <summary>Decides of whom a row speaks: by code, else by name, alias, or city and name.</summary>
internal sealed class RowUnits(DataSheetContext context, ObservationStager stager, DataLayout layout)
{
    /// <param name="hasFigures">Whether the row holds anything in the columns of indicators.</param>
    /// <param name="unit">Position in the dictionary when the answer is <see cref="RowSubject.Unit"/>.</param>
    public RowSubject Find(ReadOnlySpan<SheetCell> cells, int row, bool hasFigures, out int unit)
    {
        unit = -1;
        var codeText = Text(cells, layout.UnitCodeColumn);
        var nameText = Text(cells, layout.UnitNameColumn);
        if (codeText.Length == 0 && nameText.Length == 0)
        {
            if (!hasFigures) return RowSubject.Nothing;
            if (RowWords.FirstText(cells) is { } first && RowWords.IsTotal(first)) return Total(row, first);
            stager.Refuse(FindingCodes.UnitMissing, new(row, layout.UnitColumn), null);
            return RowSubject.Wrong;
        }
        var city = layout.CityColumn > 0 ? Text(cells, layout.CityColumn) : null;
        var byCode = codeText.Length == 0 ? TermMatch.None : context.Units.Find(codeText, city);
        var byName = nameText.Length == 0 ? TermMatch.None : context.Units.Find(nameText, city);
        if (byCode.Found || byName.Found || byCode.IsAmbiguous || byName.IsAmbiguous) return Decide(byCode, byName, codeText, nameText, row, out unit);
        var words = nameText.Length > 0 ? nameText : codeText;
        if (RowWords.IsTotal(words)) return hasFigures ? Total(row, words) : RowSubject.Note;
        if (!hasFigures || RowWords.IsNote(words)) return RowSubject.Note;
        stager.Refuse(FindingCodes.UnknownUnit, new(row, nameText.Length > 0 ? layout.UnitNameColumn : layout.UnitCodeColumn), words, words);
        return RowSubject.Wrong;
    }

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
