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

    public static void Write(IBulletinFields fields, Stream template, Stream output)
    {
        using var whole = new MemoryStream();
        template.CopyTo(whole);
        using (var document = WordprocessingDocument.Open(whole, isEditable: true))
        {
            var main = document.MainDocumentPart ?? throw new InvalidDataException("The template has no document part.");
            foreach (var field in main.Document.Descendants<SdtBlock>().ToList()) Fill(field, fields);
            if (main.Document.Descendants<DocumentFormat.OpenXml.Drawing.Charts.ChartReference>().Any(c => c.Id?.Value == ChartRelation)) AddChart(main, fields.Chart);
            main.Document.Save();
            document.PackageProperties.Title = CellText.Storable(fields.Title, "…");
            document.PackageProperties.Subject = CellText.Storable(fields.Subject, "…");
            document.PackageProperties.Created = document.PackageProperties.Modified = fields.MadeAt.UtcDateTime;
        }
        Repack(whole, fields.MadeAt, output);
    }

    private static void Fill(SdtBlock field, IBulletinFields fields)
    {
        var name = field.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value;
        if (name is null || fields.Of(name) is not { } content) return;
        var holder = field.SdtContentBlock ?? field.AppendChild(new SdtContentBlock());
        holder.InnerXml = content;
    }

    private static void AddChart(MainDocumentPart main, Chart chart)
    {
        var part = main.AddNewPart<ChartPart>(ChartRelation);
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(ChartXml.Of(chart)));
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

/// <summary>What stands in the named fields of one bulletin.</summary>
internal interface IBulletinFields
{
    string Title { get; }
    string Subject { get; }

    /// <summary>The same content has the same moment, so that the file comes out the same again.</summary>
    DateTimeOffset MadeAt { get; }
    Chart Chart { get; }

    /// <summary>A field as WordprocessingML; null = the field is unknown and stays as the template has it.</summary>
    string? Of(string field);
}
