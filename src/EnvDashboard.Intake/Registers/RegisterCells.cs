using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Definitions;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.Registers;

/// <summary>The cells of one row of a register. Empty ones say nothing; what cannot be understood is reported at its cell.</summary>
internal ref struct RegisterCells(ReadOnlySpan<SheetCell> cells, int row, RegisterLayout layout, ObservationStager stager)
{
    private static readonly HashSet<string> Yes = Keys("yes", "y", "true", "1", "是", "√", "已", "✓", "有", "满意");
    private static readonly HashSet<string> No = Keys("no", "n", "false", "0", "否", "×", "未", "x", "无", "不满意");

    private readonly ReadOnlySpan<SheetCell> cells = cells;

    /// <summary>Whether everything so far could be understood.</summary>
    public bool Good { get; private set; } = true;

    public readonly int Row => row;

    public readonly RegisterLayout Layout => layout;

    public readonly ObservationStager Stager => stager;

    public readonly CellAddress Address(string key) => new(row, layout[key]);

    public readonly SheetCell At(string key) => At(layout[key]);

    public readonly SheetCell At(int column) => column > 0 && column <= cells.Length ? cells[column - 1] : default;

    public readonly bool IsWritten(string key) => At(key) is { IsBlank: false, IsContinuation: false };

    /// <summary>A cell that a merged area covers repeats its words, as merged units and topics are meant.</summary>
    public string? Text(string key, int longest)
    {
        var text = At(key).AsCode().Trim();
        if (text.Length == 0) return null;
        if (text.Length > longest) Refuse(FindingCodes.TextTooLong, key, text[..Math.Min(40, text.Length)], ObservationStager.Show(longest));
        return text;
    }

    public string Required(string key, int longest)
    {
        var text = Text(key, longest);
        if (text is null) Refuse(FindingCodes.RegisterCellMissing, key, null, key);
        return text ?? "";
    }

    /// <summary>A whole number from 0 on; "—" and the like say that there is none.</summary>
    public int? Count(string key)
    {
        if (Number(key) is not { } number) return null;
        if (number >= 0 && number <= int.MaxValue && number == Math.Floor(number)) return (int)number;
        Refuse(FindingCodes.CountNotWhole, key, At(key).AsWritten(), At(key).AsWritten());
        return null;
    }

    /// <summary>A plain number without bounds, percent sign or unit of measure; powers in words are applied.</summary>
    public double? Number(string key)
    {
        var cell = At(key);
        if (cell.IsBlank || cell.IsContinuation) return null;
        if (cell is { Kind: CellKind.Number, IsPercent: false }) return cell.Number;
        var read = NumberText.Read(cell.AsWritten());
        if (read.Kind == NumberTextKind.State) return read.State == ObservationState.ZeroDeclared ? 0 : null;
        if (read is { Kind: NumberTextKind.Number, Qualifier: null } && read.Measure?.Name is not ("%" or "‰" or "百分点")) return read.Number * (double)(read.Measure?.Scale ?? 1);
        Refuse(FindingCodes.BadNumber, key, cell.AsWritten(), cell.AsWritten());
        return null;
    }

    public DateOnly? Day(string key)
    {
        var cell = At(key);
        if (cell.IsBlank) return null;
        if (DayText.TryRead(cell, lastDay: false, out var day)) return day;
        // 2024-02-05 14:30 is how systems write it; only the day counts.
        var text = cell.AsWritten().Trim();
        if (text.IndexOfAny([' ', 'T']) is > 7 and var end && DayText.TryRead(new(CellKind.Text, 0, text[..end]), lastDay: false, out day)) return day;
        Refuse(FindingCodes.BadDate, key, cell.AsWritten(), cell.AsWritten());
        return null;
    }

    public bool? YesNo(string key)
    {
        if (Text(key, 100) is not { } text) return null;
        var word = TextKey.Of(text);
        if (Yes.Contains(word)) return true;
        if (No.Contains(word)) return false;
        Refuse(FindingCodes.UnknownKeyword, key, text, text, "yes, no");
        return null;
    }

    /// <summary>One of a set of words; null when the cell is empty or the word is unknown, which is then reported.</summary>
    public T? Word<T>(string key, RegisterTerms<T> terms) where T : struct, Enum
    {
        if (Text(key, 100) is not { } text) return null;
        if (terms.TryRead(text, out var value)) return value;
        Refuse(FindingCodes.UnknownKeyword, key, text, text, terms.Allowed);
        return null;
    }

    public void Refuse(string code, string key, string? value, params string[] arguments)
    {
        Good = false;
        stager.Refuse(code, Address(key), value, arguments);
    }

    public readonly void Warn(string code, string key, string? value, params string[] arguments) => stager.Warn(code, Address(key), value, arguments);

    private static HashSet<string> Keys(params string[] words) => [.. words.Select(TextKey.Of)];
}
