using System.Globalization;
using ClosedXML.Excel;
using EnvDashboard.Application.Exports.Comparison.Sheets;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>Writes a comparison as a workbook that can be printed and handed round: ranking, scores, values, method and provenance.</summary>
public static class ComparisonWorkbook
{
    /// <param name="culture">Language of the texts and names; numbers stay numbers and follow the reader's own program.</param>
    /// <param name="output">Receives the .xlsx; need not be seekable.</param>
    public static void Write(ComparisonContent content, CultureInfo culture, Stream output)
    {
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        WorkbookStyle.Defaults(workbook);
        var draft = new ComparisonDraft(workbook, content, new ExportText(culture));
        var cover = CoverSheet.Add(draft);
        RankingSheet.Add(draft);
        if (draft.Rankings.Count > 1) RankHistorySheet.Add(draft);
        if (draft.Latest is not null) ScoreSheet.Add(draft);
        ValueSheet.Add(draft);
        MethodSheet.Add(draft);
        if (content.Scheme is { } scheme) SchemeTreeSheet.Add(draft, scheme);
        DefinitionSheet.Add(draft);
        ProvenanceSheet.Add(draft);
        CoverSheet.Fill(cover, draft);
        Save(workbook, draft, output);
    }

    private static void Save(XLWorkbook workbook, ComparisonDraft draft, Stream output)
    {
        workbook.Properties.Title = CellText.Storable(draft.Text.Format("title", draft.SchemeName), "…");
        workbook.Properties.Subject = draft.Invented ? draft.Text["banner"] : draft.PeriodSpan;
        workbook.Properties.Author = CellText.Storable(draft.Content.MadeBy, "…");
        workbook.Properties.Created = draft.Content.MadeAt.UtcDateTime;
        workbook.Properties.Modified = draft.Content.MadeAt.UtcDateTime;
        using var whole = new MemoryStream();
        workbook.SaveAs(whole, new SaveOptions
        {
            ValidatePackage = false,
            ConsolidateConditionalFormatRanges = false,
            ConsolidateDataValidationRanges = false,
            EvaluateFormulasBeforeSaving = false,
            GenerateCalculationChain = false,
        });
        PrintTitles.MakeAbsolute(whole);
        whole.Position = 0;
        whole.CopyTo(output);
    }
}
