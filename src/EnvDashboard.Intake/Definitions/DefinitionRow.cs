using System.Globalization;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.Definitions;

/// <summary>One row of a definition sheet; what is wrong in it is reported at its cell.</summary>
internal sealed class DefinitionRow(DefinitionTable table, PreviewRow row, FindingList findings)
{
    public int Number => row.Number;

    public string Sheet => table.Sheet;

    public bool Has(string key) => table.Columns.ContainsKey(key);

    /// <summary>The cell's address; the row's first cell when the sheet has no such column.</summary>
    public string Cell(string key) => new CellAddress(row.Number, table.Columns.GetValueOrDefault(key, 1)).ToString();

    /// <summary>Null when the cell is empty or the column is absent.</summary>
    public string? Text(string key)
    {
        if (!table.Columns.TryGetValue(key, out var column)) return null;
        var text = row.Text(column);
        return text.Length == 0 ? null : text;
    }

    /// <summary>What the cell says; what was known when the sheet has no such column.</summary>
    public string? Text(string key, string? known) => Has(key) ? Text(key) : known;

    public IReadOnlyList<string> List(string key, IReadOnlyList<string>? known = null) =>
        Has(key) ? [.. (Text(key) ?? "").Split([';', '；', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()] : known ?? [];

    public T Word<T>(string key, T known, T whenEmpty) where T : struct, Enum => WordOrNull<T>(key, known) ?? whenEmpty;

    public T? WordOrNull<T>(string key, T? known) where T : struct, Enum
    {
        if (!Has(key)) return known;
        if (Text(key) is not { } text) return null;
        if (Keyword.TryParse<T>(TextKey.Compose(text), out var value)) return value;
        Error(FindingCodes.UnknownKeyword, key, text, text, string.Join(", ", Keyword.All<T>()));
        return null;
    }

    /// <param name="inPercent">
    /// The number is meant in per cent: 95% is 95, whether it stands as text or as a cell that shows a percentage. Else it is 0.95.
    /// </param>
    public double? Real(string key, double? known = null, bool inPercent = false)
    {
        if (!Has(key)) return known;
        var cell = row.Cell(table.Columns[key]);
        if (cell.IsBlank) return null;
        if (cell.Kind == CellKind.Number) return cell.IsPercent && inPercent ? Percentage.ToPercent(cell.Number) : cell.Number;
        var text = cell.AsWritten().Trim();
        if (cell.Kind == CellKind.Text && NumberText.Read(text) is { Kind: NumberTextKind.Number, Qualifier: null, Measure: null or { Name: "%", Scale: 1 } } read)
            return read.Measure is null || inPercent ? read.Number : Percentage.ToFraction(read.Number);
        Error(FindingCodes.BadNumber, key, text, text);
        return null;
    }

    public int? Whole(string key, int min, int max, int? known = null)
    {
        if (!Has(key)) return known;
        if (Real(key) is not { } number) return null;
        if (number == Math.Floor(number) && number >= min && number <= max) return (int)number;
        Error(FindingCodes.NumberOutOfRange, key, Text(key), Text(key) ?? "", min.ToString(CultureInfo.InvariantCulture), max.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    /// <summary>A day, or the first or last day of a period.</summary>
    public DateOnly? Day(string key, DateOnly? known, bool lastDay)
    {
        if (!Has(key)) return known;
        var cell = row.Cell(table.Columns[key]);
        if (cell.IsBlank) return null;
        if (DayText.TryRead(cell, lastDay, out var day)) return day;
        Error(FindingCodes.BadDate, key, cell.AsWritten(), cell.AsWritten());
        return null;
    }

    public bool YesNo(string key, bool known)
    {
        if (!Has(key)) return known;
        if (Text(key) is not { } text) return false;
        switch (TextKey.Of(text))
        {
            case "yes" or "y" or "true" or "1" or "是": return true;
            case "no" or "n" or "false" or "0" or "否": return false;
            default:
                Error(FindingCodes.UnknownKeyword, key, text, text, "yes, no, 是, 否, 1, 0");
                return false;
        }
    }

    public void Error(string code, string key, string? value, params string[] arguments) => findings.Add(Finding.Error(code, table.Sheet, Cell(key), value, arguments));

    public void Warn(string code, string key, string? value, params string[] arguments) => findings.Add(Finding.Warning(code, table.Sheet, Cell(key), value, arguments));

    public void Inform(string code, string key, string? value, params string[] arguments) => findings.Add(Finding.Info(code, table.Sheet, Cell(key), value, arguments));
}
