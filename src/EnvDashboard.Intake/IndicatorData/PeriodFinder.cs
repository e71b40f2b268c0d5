using System.Globalization;
using System.Text.RegularExpressions;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>
/// Finds the period of a sheet whose rows and headers do not give one: in the titles above the table, in the sheet's name, in the
/// file's name, at last in what the sender said. Places that contradict each other are an error, never a choice.
/// </summary>
internal sealed partial class PeriodFinder(DataSheetContext context, string sheet)
{
    private readonly List<(Period Period, string Place, string Text, string? Cell)> named = [];

    /// <summary>Where the period was found, for <see cref="TableRecognition"/>.</summary>
    public string? Found { get; private set; }

    /// <summary>Null when there is none or when places contradict each other; that has then been reported.</summary>
    /// <param name="titles">Above the table, the first place that names a period: its own titles, else those of the sheet.</param>
    /// <param name="profile">A correction goes before everything.</param>
    /// <param name="required">False when every value has a period of its own; then nothing is reported.</param>
    public Period? Find(IReadOnlyList<IReadOnlyList<PreviewRow>> titles, LayoutProfile? profile, bool required)
    {
        if (PeriodText.TryParse(profile?.Period, out var corrected)) return Settle((corrected, FindingPlaces.Profile, corrected.Code, null));
        if (context.Request is { PeriodOverrides: true, Period: { } meant }) return Settle((meant, FindingPlaces.Request, meant.Code, null));
        foreach (var rows in titles)
        {
            foreach (var row in rows) LookIntoTitle(row);
            if (named.Count > 0) break;
        }
        LookInto(sheet, FindingPlaces.SheetName, null);
        var fileName = Path.GetFileNameWithoutExtension(context.Request.FileName);
        if (!string.Equals(fileName, sheet, StringComparison.Ordinal)) LookInto(fileName, FindingPlaces.FileName, null);
        if (!required && named.Count == 0) return null;
        if (PartOfYear() is { } part) named.Insert(0, part);
        if (named.Count == 0) return FromRequest();
        var chosen = named[0];
        foreach (var other in named.Skip(1))
        {
            if (other.Period == chosen.Period || Contains(other.Period, chosen.Period)) continue;
            if (chosen.Period.Kind == PeriodKind.Year && Contains(chosen.Period, other.Period)) { chosen = other; continue; }
            if (!required) return null;
            context.Findings.Add(Finding.Error(FindingCodes.PeriodConflict, sheet, other.Cell ?? chosen.Cell, other.Text,
                chosen.Period.Code, Place(chosen), other.Period.Code, Place(other)));
            return null;
        }
        if (!required) return chosen.Period;
        if (context.Request.Period is { } said && said != chosen.Period)
            context.Findings.Add(Finding.Warning(FindingCodes.PeriodDiffersFromRequest, sheet, chosen.Cell, null, chosen.Period.Code, said.Code));
        return Settle(chosen);
    }

    private Period Settle((Period Period, string Place, string Text, string? Cell) chosen)
    {
        Found = Place(chosen);
        context.Findings.Add(Finding.Info(FindingCodes.PeriodUnderstood, sheet, chosen.Cell, null, chosen.Period.Code, Found));
        return chosen.Period;
    }

    private Period? FromRequest()
    {
        if (context.Request.Period is { } said)
        {
            Found = FindingPlaces.Request;
            return said;
        }
        context.Findings.Add(Finding.Error(FindingCodes.PeriodMissing, sheet));
        return null;
    }

    private void LookIntoTitle(PreviewRow row)
    {
        for (var column = 1; column <= row.Cells.Length; column++)
        {
            var cell = row.Cell(column);
            if (cell.IsContinuation) continue;
            var address = new CellAddress(row.Number, column).ToString();
            if (cell.Kind == Workbooks.CellKind.Date && cell.TryGetDay(out var day)) named.Add((Period.Month(day.Year, day.Month), FindingPlaces.Title, cell.AsWritten(), address));
            else if (cell.Kind == Workbooks.CellKind.Text) LookInto(cell.Text!, FindingPlaces.Title, address);
        }
    }

    private void LookInto(string text, string place, string? cell)
    {
        if (IsStamp().IsMatch(text)) return;
        if (PeriodText.TryFind(text, out var period)) named.Add((period, place, text, cell));
    }

    /// <summary>A title or sheet called 6月 or 二季度 means that part of the year which another place names.</summary>
    private (Period, string, string, string?)? PartOfYear()
    {
        var match = BarePart().Match(TextKey.Of(sheet));
        if (!match.Success) return null;
        var years = named.Where(n => n.Period.Kind == PeriodKind.Year).Select(n => n.Period.Start.Year).Distinct().ToList();
        if (context.Request.Period is { } said && years.Count == 0) years.Add(said.Start.Year);
        if (years.Count != 1) return null;
        var text = years[0].ToString(CultureInfo.InvariantCulture) + "年" + match.Value;
        return PeriodText.TryParse(text, out var period) ? (period, FindingPlaces.SheetName, sheet, null) : null;
    }

    private static string Place((Period Period, string Place, string Text, string? Cell) found) =>
        found.Cell is null ? $"{found.Place}: {found.Text}" : $"{found.Cell}: {found.Text}";

    private static bool Contains(Period outer, Period inner) => outer != inner && outer.Start <= inner.Start && outer.End >= inner.End;

    [GeneratedRegex(@"^(?:\d{1,2}(?:-\d{1,2})?月份?|第?[一二三四1-4]季度|[上下]半年)$")]
    private static partial Regex BarePart();

    /// <summary>When a table was made or printed says nothing of what it covers.</summary>
    [GeneratedRegex(@"(制表|填报|报送|打印|印发|导出|生成|更新|上报)(日期|时间|日)")]
    private static partial Regex IsStamp();
}
