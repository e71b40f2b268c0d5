using System.Globalization;
using ClosedXML.Excel;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>What this is, by whom and when, on what data, and where to find what.</summary>
internal static class CoverSheet
{
    private const int LabelColumn = 2, TextColumn = 3;
    private const double TextWidth = 66;

    /// <summary>Adds the empty first sheet; it is filled last, when the other sheets are known.</summary>
    public static IXLWorksheet Add(ComparisonDraft draft) => draft.Workbook.AddWorksheet(SheetNames.Free(draft.Workbook, draft.Text["sheet_cover"]));

    public static void Fill(IXLWorksheet sheet, ComparisonDraft draft)
    {
        sheet.ShowGridLines = false;
        sheet.Column(1).Width = 3;
        sheet.Column(LabelColumn).Width = 18;
        sheet.Column(TextColumn).Width = TextWidth;
        var row = Title(sheet, draft);
        var first = row;
        foreach (var (label, text) in Facts(draft)) Fact(sheet, row++, draft.Text[label], text, draft.Text["cut"]);
        var facts = sheet.Range(first, LabelColumn, row - 1, TextColumn);
        facts.Style.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
        facts.Style.Border.SetInsideBorderColor(WorkbookStyle.Line).Border.SetOutsideBorderColor(WorkbookStyle.Line);
        Contents(sheet, draft, row + 1);
        PrintSetup.Page(sheet, draft, landscape: false);
    }

    private static int Title(IXLWorksheet sheet, ComparisonDraft draft)
    {
        var row = 1;
        if (draft.Invented)
        {
            sheet.Cell(row, 1).SetValue(draft.Text["banner"]);
            WorkbookStyle.Banner(sheet.Range(row, 1, row, TextColumn), 20);
            sheet.Row(row++).Height = 54;
        }
        Centred(sheet, row++, draft.Text.Name(draft.Content.Group), 16, 40);
        var title = draft.Text.Format("title", draft.SchemeName);
        Centred(sheet, row++, title, 22, 34 * ColumnWidths.Lines(title, 38) + 8);
        Centred(sheet, row++, draft.PeriodSpan, 14, 34);
        return row + 1;
    }

    private static void Centred(IXLWorksheet sheet, int row, string text, double size, double height)
    {
        var range = sheet.Range(row, 1, row, TextColumn).Merge();
        Write(sheet.Cell(row, 1), text, "…");
        range.Style.Font.SetFontSize(size).Font.SetBold().Font.SetFontColor(WorkbookStyle.Heading);
        range.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetWrapText();
        sheet.Row(row).Height = height;
    }

    private static void Fact(IXLWorksheet sheet, int row, string label, string text, string cutMark)
    {
        sheet.Cell(row, LabelColumn).SetValue(label).Style.Font.SetBold().Fill.SetBackgroundColor(WorkbookStyle.HeadingFill);
        Write(sheet.Cell(row, TextColumn), text, cutMark);
        sheet.Cell(row, TextColumn).Style.Alignment.SetWrapText();
        sheet.Row(row).Height = Math.Min(400, 15 * ColumnWidths.Lines(text, TextWidth) + 5);
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

    private static void Contents(IXLWorksheet sheet, ComparisonDraft draft, int row)
    {
        sheet.Cell(row, LabelColumn).SetValue(draft.Text["contents"]).Style.Font.SetBold().Font.SetFontSize(13).Font.SetFontColor(WorkbookStyle.Heading);
        foreach (var (name, key) in draft.Contents)
        {
            row++;
            var link = sheet.Cell(row, LabelColumn);
            link.SetValue(name);
            link.Hyperlink = new XLHyperlink($"'{name}'!A1");
            // Setting a link puts its own font on the cell.
            link.Style.Font.SetFontName(WorkbookStyle.Font).Font.SetFontSize(10);
            sheet.Cell(row, TextColumn).SetValue(draft.Text["about_" + key]).Style.Alignment.SetWrapText();
            sheet.Row(row).Height = 15 * ColumnWidths.Lines(draft.Text["about_" + key], TextWidth) + 3;
        }
    }

    private static void Write(IXLCell cell, string text, string cutMark)
    {
        cell.SetValue(CellText.Storable(text, cutMark));
        if (CellText.LooksLikeFormula(text)) cell.Style.SetIncludeQuotePrefix();
    }
}
