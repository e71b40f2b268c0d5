using System.Globalization;
using EnvDashboard.Application.Exports.Comparison.Sheets;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Exports.Workbooks;
using EnvDashboard.Application.Jobs;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>Writes a comparison as a workbook that can be printed and handed round: ranking, scores, values, method and provenance.</summary>
public static class ComparisonWorkbook
{
    /// <param name="culture">Language of the texts and names; numbers stay numbers and follow the reader's own program.</param>
    /// <param name="output">Receives the .xlsx; need not be seekable.</param>
    public static void Write(ComparisonContent content, CultureInfo culture, Stream output) => Write(content, culture, output, NoProgress.Instance, CancellationToken.None);

    public static void Write(ComparisonContent content, CultureInfo culture, Stream output, IJobProgress progress, CancellationToken cancellationToken)
    {
        using var workbook = new XlsxFile(output, content.MadeAt);
        var draft = new ComparisonDraft(workbook, content, new ExportText(culture));
        var cover = CoverSheet.Add(draft);
        var written = 1;
        var counts = new List<(string Sheet, int Rows)>();
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
        // What is counted last says of every other sheet how many rows it has, so that nobody takes a part for the whole.
        var last = CountSheet.Add(draft);
        CoverSheet.Fill(cover, draft);
        counts.Insert(0, (cover.Name, workbook.Write(cover)));
        workbook.Write(CountSheet.Fill(last, draft, counts));
        workbook.Finish(
            CellText.Storable(draft.Text.Format("title", draft.SchemeName), "…"), draft.Invented ? draft.Text["banner"] : draft.PeriodSpan, CellText.Storable(content.MadeBy, "…"));

        // A sheet is written as soon as it is complete, so that only one is in memory.
        void Add(Action<ComparisonDraft> add)
        {
            cancellationToken.ThrowIfCancellationRequested();
            add(draft);
            for (; written < workbook.Sheets.Count; written++) counts.Add((workbook.Sheets[written].Name, workbook.Write(workbook.Sheets[written])));
            // The gathering before takes about a third; most books have some fifteen sheets.
            progress.Report(Math.Min(0.98, 0.3 + written * 0.045), "writing");
        }
    }
}
