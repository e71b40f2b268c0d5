using EnvDashboard.Application.Exports.Workbooks;
using System.Globalization;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>What this is, by whom and when, on what data, and where to find what.</summary>
internal static class CoverSheet
{
    private const int LabelColumn = 2, TextColumn = 3, MostOnOnePage = 40;
    private const double LabelWidth = 24, TextWidth = 62;

    /// <summary>Adds the empty first sheet; it is filled last, when the other sheets are known.</summary>
    public static Sheet Add(ComparisonDraft draft) => draft.Workbook.Add(draft.Text["sheet_cover"]);

    public static void Fill(Sheet sheet, ComparisonDraft draft)
    {
        sheet.GridLines = false;
        (sheet.Widths[1], sheet.Widths[LabelColumn], sheet.Widths[TextColumn]) = (3, LabelWidth, TextWidth);
        var row = Title(sheet, draft);
        var first = row;
        foreach (var (label, text) in Facts(draft)) Fact(sheet, row++, draft.Text[label], text, draft.Text["cut"]);
        sheet.Look(first, LabelColumn, row - 1, TextColumn, Palette.Body);
        Contents(sheet, draft, row + 1);
        PrintSetup.Page(sheet, draft, landscape: false);
        // A cover is one page, unless the contents list a sheet for each of many units.
        if (draft.Contents.Count <= MostOnOnePage) sheet.Page.FitHeight = 1;
    }

    private static int Title(Sheet sheet, ComparisonDraft draft)
    {
        var row = 1;
        if (draft.Invented)
        {
            sheet.Text(row, 1, draft.Text["banner"]);
            sheet.Look(row, 1, row, TextColumn, l => Palette.Banner(l, 20));
            sheet.Joined.Add(new(row, 1, row, TextColumn));
            sheet.Heights[row++] = 54;
        }
        Centred(sheet, row++, draft.Text.Name(draft.Content.Group), 16, 40);
        var title = draft.Text.Format("title", draft.SchemeName);
        Centred(sheet, row++, title, 22, 34 * ColumnWidths.Lines(title, 38) + 8);
        Centred(sheet, row++, draft.PeriodSpan, 14, 34);
        return row + 1;
    }

    private static void Centred(Sheet sheet, int row, string text, double size, double height)
    {
        sheet.Text(row, 1, text);
        sheet.Look(row, 1, l => Palette.Title(l, size) with { Across = Across.Centre, Wrapped = true });
        sheet.Joined.Add(new(row, 1, row, TextColumn));
        sheet.Heights[row] = height;
    }

    private static void Fact(Sheet sheet, int row, string label, string text, string cutMark)
    {
        sheet.Text(row, LabelColumn, label);
        sheet.Look(row, LabelColumn, l => l with { Bold = true, Fill = Palette.HeadingFill });
        sheet.Text(row, TextColumn, text, cutMark);
        sheet.Look(row, TextColumn, l => l with { Wrapped = true });
        sheet.Heights[row] = Math.Min(400, 15 * ColumnWidths.Lines(text, TextWidth) + 5);
    }

    private static IEnumerable<(string Label, string Text)> Facts(ComparisonDraft draft)
    {
        var (content, text) = (draft.Content, draft.Text);
        yield return ("group", $"{text.Name(content.Group)} ({content.Group.Code})");
        yield return ("scheme", content.Scheme is { } s ? text.Format("scheme_version", text.Name(s), s.Code, s.Version) : text["scheme_none"]);
        if (content.Scheme is { } scheme)
        {
            yield return ("applies_from", PeriodLabel.Of(scheme.AppliesFrom, text));
            if (text.Note(scheme) is { Length: > 0 } note) yield return ("note", note);
        }
        yield return ("periods", draft.PeriodSpan);
        yield return ("size", text.Format("size_text", content.Units.Count, content.Indicators.Count, content.Periods.Count));
        yield return ("data_state", DataState(draft));
        if (draft.Rankings.Count > 0) yield return ("runs", Runs(draft));
        var missing = new[] { ComparisonPart.Provenance, ComparisonPart.Environments, ComparisonPart.Units }.Where(p => !content.Has(p)).Select(p => text.Word(p)).ToList();
        if (missing.Count > 0) yield return ("parts_missing", text.Format("parts_missing_text", text.List(missing)));
        yield return ("made_by", content.MadeBy);
        yield return ("made_at", content.MadeAt.ToString("yyyy-MM-dd HH:mm 'UTC'zzz", CultureInfo.InvariantCulture));
    }

    private static string DataState(ComparisonDraft draft)
    {
        var (values, text) = (draft.Content.Values, draft.Text);
        var possible = draft.Content.Units.Count * draft.Content.Indicators.Count * draft.Content.Periods.Count;
        var present = values.Count(v => v.Value is not null);
        var parts = new List<string> { text.Format("data_state_text", possible, present, possible - present) };
        Say("data_qualified", values.Count(v => v.Value is not null && !string.IsNullOrWhiteSpace(v.Qualifier)));
        Say("data_disputed", values.Count(v => v.State == ObservationState.Disputed));
        Say("data_zero", values.Count(v => v.State == ObservationState.ZeroDeclared));
        return text.Sentences(parts);

        void Say(string key, int count)
        {
            if (count > 0) parts.Add(text.Format(key, count));
        }
    }

    private static string Runs(ComparisonDraft draft) => string.Join('\n', draft.Rankings.Select(r =>
        draft.Text.Format("run_text", PeriodLabel.Of(r.Period, draft.Text), r.RunId, r.ComputedAt.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))));

    private static void Contents(Sheet sheet, ComparisonDraft draft, int row)
    {
        sheet.Text(row, LabelColumn, draft.Text["contents"]);
        sheet.Look(row, LabelColumn, l => Palette.Title(l, 13));
        foreach (var (name, key) in draft.Contents)
        {
            row++;
            sheet.Text(row, LabelColumn, name);
            sheet.Links.Add((row, LabelColumn, name));
            sheet.Look(row, LabelColumn, l => l with { Colour = "0563C1", Underlined = true });
            var about = draft.Text["about_" + key];
            sheet.Text(row, TextColumn, about);
            sheet.Look(row, TextColumn, l => l with { Wrapped = true });
            sheet.Heights[row] = 15 * Math.Max(ColumnWidths.Lines(about, TextWidth), ColumnWidths.Lines(name, LabelWidth)) + 3;
        }
    }
}
