using System.Globalization;
using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>The facts of the scheme and what its normalisations do, in words that a reader of the print can check.</summary>
internal static class MethodSheet
{
    private const double TextWidth = 80;

    public static void Add(ComparisonDraft draft)
    {
        var table = new TableSheet(draft, "method");
        table.Header(table.HeaderRow, 1, draft.Text["fact"]);
        table.Header(table.HeaderRow, 2, draft.Text["text"]);
        table.Widths.Note(1, 24);
        table.Widths.Note(2, TextWidth);
        var first = table.HeaderRow + 1;
        var row = first;
        foreach (var (label, text) in draft.Content.Scheme is { } scheme ? Facts(draft.Text, scheme) : [(draft.Text["scheme"], draft.Text["no_scheme"])])
        {
            table.Text(row, 1, label, widest: 24);
            table.Text(row, 2, text, TextWidth);
            table.Sheet.Heights[row] = 15 * ColumnWidths.Lines(text, TextWidth) + 3;
            row++;
        }
        table.Sheet.Look(table.HeaderRow, 1, table.HeaderRow, 2, Palette.Header);
        table.Sheet.Look(first, 1, row - 1, 2, Palette.Body);
        table.Sheet.Look(first, 1, row - 1, 1, l => l with { Bold = true });
        table.Sheet.Look(first, 1, row - 1, 2, l => l with { Wrapped = true });
        table.Finish(2, headerRows: 1);
        PrintSetup.Apply(table, draft, headerRows: 1, keyColumns: 0, landscape: false);
    }

    internal static IEnumerable<(string Label, string Text)> Facts(ExportText text, Scheme scheme)
    {
        yield return (text["scheme"], text.Name(scheme));
        yield return (text["code"], scheme.Code);
        yield return (text["version"], scheme.Version);
        yield return (text["status"], text.Word(scheme.Status));
        if (scheme.IssuedOn is { } issued) yield return (text["issued_on"], issued.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return (text["applies_from"], PeriodLabel.Of(scheme.AppliesFrom, text));
        if (text.Note(scheme) is { Length: > 0 } note) yield return (text["note"], note);
        yield return (text["scale_max"], scheme.ScaleMax.ToString(text.Culture));
        yield return (text["ranking_rule"], text.Word(scheme.Ranking));
        yield return (text["rounding"], scheme.RankDecimals is { } places ? text.Format("rounding_text", places) : text["rounding_none"]);
        yield return (text["tie_break"], scheme.TieBreaks.Count == 0 ? text["tie_none"] : text.Sentences(scheme.TieBreaks.Select(t => text.Word(t))));
        yield return (text["min_coverage"], text.Format("min_coverage_text", (scheme.MinCoverage * 100).ToString("0.##", text.Culture) + "%"));
        yield return (text["missing_rule"], text.Word(scheme.Missing));
        foreach (var normalisation in scheme.Nodes.Where(n => n.IsLeaf).Select(n => n.Normalisation).Distinct().Order())
        {
            yield return ($"{text["normalisations"]} · {text.Word(normalisation)}", text[$"NormalisationNote_{Domain.Keyword.Of(normalisation)}"]);
        }
    }
}
