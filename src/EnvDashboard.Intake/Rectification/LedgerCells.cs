using EnvDashboard.Domain;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Intake.Definitions;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.Rectification;

/// <summary>The cells of one row of a ledger. Empty ones say nothing; what cannot be understood is reported at its cell.</summary>
internal ref struct LedgerCells(ReadOnlySpan<SheetCell> cells, int row, LedgerLayout layout, ObservationStager stager)
{
    private readonly ReadOnlySpan<SheetCell> cells = cells;

    /// <summary>Whether everything so far could be understood.</summary>
    public bool Good { get; private set; } = true;

    public readonly CellAddress Address(string key) => new(row, layout[key]);

    public readonly SheetCell At(int column) => column > 0 && column <= cells.Length ? cells[column - 1] : default;

    /// <summary>A cell that a merged area covers repeats its words, as merged units and categories are meant.</summary>
    public string? Text(string key, int longest)
    {
        var text = At(layout[key]).AsCode().Trim();
        if (text.Length == 0) return null;
        if (text.Length > longest) Refuse(FindingCodes.TextTooLong, key, text[..40], ObservationStager.Show(longest));
        return text;
    }

    public RectificationState? State(string key)
    {
        if (Text(key, 100) is not { } text) return null;
        if (LedgerWords.TryState(text, out var state)) return state;
        Refuse(FindingCodes.UnknownKeyword, key, text, text, string.Join(", ", Keyword.All<RectificationState>()));
        return null;
    }

    public RectificationLevel? Level()
    {
        if (Text("level", 100) is not { } text) return null;
        if (LedgerWords.TryLevel(text, out var level)) return level;
        Refuse(FindingCodes.UnknownKeyword, "level", text, text, string.Join(", ", Keyword.All<RectificationLevel>()));
        return null;
    }

    public bool? YesNo(string key)
    {
        if (Text(key, 100) is not { } text) return null;
        if (LedgerWords.TryYesNo(text, out var yes)) return yes;
        Refuse(FindingCodes.UnknownKeyword, key, text, text, "yes, no");
        return null;
    }

    public string? Category(string key, IReadOnlyList<EnvironmentCategory> known)
    {
        if (Text(key, 200) is not { } text) return null;
        var word = TextKey.Of(text);
        var found = known.FirstOrDefault(c => TextKey.Of(c.Code) == word || TextKey.Of(c.Name) == word || (c.NameEn is not null && TextKey.Of(c.NameEn) == word));
        if (found is null) Refuse(FindingCodes.UnknownCategory, key, text, text);
        return found?.Code;
    }

    public DateOnly? Due() => Day("due");

    public DateOnly? Day(string key)
    {
        var cell = At(layout[key]);
        if (cell.IsBlank) return null;
        if (DayText.TryRead(cell, lastDay: true, out var day)) return day;
        Refuse(FindingCodes.BadDate, key, cell.AsWritten(), cell.AsWritten());
        return null;
    }

    public int? Measures()
    {
        if (Number("measures", out _) is not { } number) return null;
        if (number >= 0 && number <= 100_000 && number == Math.Floor(number)) return (int)number;
        Refuse(FindingCodes.BadNumber, "measures", At(layout["measures"]).AsWritten(), At(layout["measures"]).AsWritten());
        return null;
    }

    /// <param name="qualifier">A word that bounds it: 余, 近 …</param>
    public double? Number(string key, out string? qualifier)
    {
        qualifier = null;
        var cell = At(layout[key]);
        if (cell.IsBlank) return null;
        if (cell is { Kind: CellKind.Number, IsPercent: false }) return cell.Number;
        var read = NumberText.Read(cell.AsWritten());
        if (read is { Kind: NumberTextKind.Number, Measure: null })
        {
            qualifier = read.Qualifier;
            return read.Number;
        }
        Refuse(FindingCodes.BadNumber, key, cell.AsWritten(), cell.AsWritten());
        return null;
    }

    public void Refuse(string code, string key, string? value, params string[] arguments)
    {
        Good = false;
        stager.Refuse(code, Address(key), value, arguments);
    }
}
