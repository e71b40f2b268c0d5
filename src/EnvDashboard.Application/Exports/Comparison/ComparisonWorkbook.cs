using System.Globalization;
using EnvDashboard.Application.Exports.Comparison.Sheets;
using EnvDashboard.Application.Exports.Workbooks;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>Writes a comparison as a workbook that can be printed and handed round: ranking, scores, values, method and provenance.</summary>
public static class ComparisonWorkbook
{
    /// <param name="culture">Language of the texts and names; numbers stay numbers and follow the reader's own program.</param>
    /// <param name="output">Receives the .xlsx; need not be seekable.</param>
    public static void Write(ComparisonContent content, CultureInfo culture, Stream output)
    {
        using var workbook = new XlsxFile(output, content.MadeAt);
        var draft = new ComparisonDraft(workbook, content, new ExportText(culture));
        var cover = CoverSheet.Add(draft);
        var written = 1;
        Add(RankingSheet.Add);
        if (draft.Rankings.Count > 1) Add(RankHistorySheet.Add);
        if (draft.Latest is not null) Add(ScoreSheet.Add);
        if (draft.Latest is not null) Add(StrengthSheet.Add);
        Add(ChartSheet.Add);
        Add(ValueSheet.Add);
        if (content.Has(ComparisonPart.Environments) || content.Has(ComparisonPart.Units))
        {
            var values = new ValueTable(content, content.Periods[^1]);
            if (content.Has(ComparisonPart.Environments)) Add(d => EnvironmentSheets.Add(d, values));
            if (content.Has(ComparisonPart.Units)) Add(d => UnitSheets.Add(d, values));
        }
        Add(CaveatSheet.Add);
        Add(MethodSheet.Add);
        if (content.Scheme is { } scheme) Add(d => SchemeTreeSheet.Add(d, scheme));
        Add(DefinitionSheet.Add);
        if (content.Has(ComparisonPart.Provenance)) Add(ProvenanceSheet.Add);
        CoverSheet.Fill(cover, draft);
        workbook.Write(cover);
        workbook.Finish(
            CellText.Storable(draft.Text.Format("title", draft.SchemeName), "…"), draft.Invented ? draft.Text["banner"] : draft.PeriodSpan, CellText.Storable(content.MadeBy, "…"));

        // A sheet is written as soon as it is complete, so that only one is in memory.
        void Add(Action<ComparisonDraft> add)
        {
            add(draft);
            for (; written < workbook.Sheets.Count; written++) workbook.Write(workbook.Sheets[written]);
        }
    }
}
