using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Workbooks;

namespace EnvDashboard.Application.Exports.Bulletin;

/// <summary>Fills the named fields of a template. The same run and template give the same bytes.</summary>
internal static class BulletinDocument
{
    public const string ChartRelation = "rIdRankingChart";
    public const int MostBars = 40;

    public static void Write(BulletinContent content, ExportText text, Stream template, Stream output)
    {
        using var whole = new MemoryStream();
        template.CopyTo(whole);
        using (var document = WordprocessingDocument.Open(whole, isEditable: true))
        {
            var main = document.MainDocumentPart ?? throw new InvalidDataException("The template has no document part.");
            var fields = new BulletinFields(content, text);
            foreach (var field in main.Document.Descendants<SdtBlock>().ToList()) Fill(field, fields);
            if (main.Document.Descendants<DocumentFormat.OpenXml.Drawing.Charts.ChartReference>().Any(c => c.Id?.Value == ChartRelation)) AddChart(main, content, text);
            main.Document.Save();
            document.PackageProperties.Title = CellText.Storable(fields.Title, "…");
            document.PackageProperties.Subject = content.Ranking.Invented ? text["banner"] : fields.Period;
            document.PackageProperties.Created = document.PackageProperties.Modified = content.MadeAt.UtcDateTime;
        }
        Repack(whole, content.MadeAt, output);
    }

    private static void Fill(SdtBlock field, BulletinFields fields)
    {
        var name = field.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value;
        if (name is null || fields.Of(name) is not { } content) return;
        var holder = field.SdtContentBlock ?? field.AppendChild(new SdtContentBlock());
        holder.InnerXml = content;
    }

    private static void AddChart(MainDocumentPart main, BulletinContent content, ExportText text)
    {
        var part = main.AddNewPart<ChartPart>(ChartRelation);
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(Chart(content, text)));
    }

    /// <summary>The figures stand in the chart itself: a bulletin has no sheet that it could be linked to.</summary>
    private static string Chart(BulletinContent content, ExportText text)
    {
        var rows = content.Ranking.Rows.Take(MostBars).ToList();
        var series = new ChartSeries(
            ChartCells.Of([text["score"]]),
            ChartCells.Of([.. rows.Select(r => CellText.Storable(text.Name(r.Unit.Name, r.Unit.NameEn), "…"))]),
            ChartCells.Of([.. rows.Select(r => Math.Round(r.Score, content.Ranking.Scheme.RankDecimals ?? 2))]), Palette.Lines[2]);
        var key = rows.Count < content.Ranking.Rows.Count ? "chart_bars_first" : "chart_bars";
        return ChartXml.Of(new Chart(ChartKind.Bars, text.Format(key, PeriodLabel.Of(content.Ranking.Period, text), rows.Count), new(1, 1, rows.Count, 1), [series]));
    }

    /// <summary>The library stamps every part with the time of day; a file that is to come out the same again must not know it.</summary>
    private static void Repack(MemoryStream from, DateTimeOffset at, Stream output)
    {
        from.Position = 0;
        using var source = new ZipArchive(from, ZipArchiveMode.Read);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in source.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            var entry = target.CreateEntry(part.FullName, CompressionLevel.Optimal);
            entry.LastWriteTime = FilePackage.Stamp(at);
            using var read = part.Open();
            using var write = entry.Open();
            read.CopyTo(write);
        }
    }
}
