using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Workbooks;

namespace EnvDashboard.Application.Exports.Bulletin;

/// <summary>Fills the named fields of a template. The same run and template give the same bytes.</summary>
internal static partial class BulletinDocument
{
    public const string ChartRelation = "rIdRankingChart";
    public const int MostBars = 40;
    private const string MarkName = "EnvDashboard-field-";

    public static void Write(IBulletinFields fields, Stream template, Stream output)
    {
        using var whole = new MemoryStream();
        template.CopyTo(whole);
        var contents = new List<string>();
        string main;
        using (var document = WordprocessingDocument.Open(whole, isEditable: true))
        {
            var part = document.MainDocumentPart ?? throw new InvalidDataException("The template has no document part.");
            main = part.Uri.OriginalString.TrimStart('/');
            foreach (var field in part.Document.Descendants<SdtBlock>().ToList()) Mark(field, fields, contents);
            if (contents.Exists(c => c.Contains($"r:id=\"{ChartRelation}\"", StringComparison.Ordinal))) AddChart(part, fields.Chart);
            part.Document.Save();
            document.PackageProperties.Title = CellText.Storable(fields.Title, "…");
            document.PackageProperties.Subject = CellText.Storable(fields.Subject, "…");
            document.PackageProperties.Created = document.PackageProperties.Modified = fields.MadeAt.UtcDateTime;
        }
        Repack(whole, main, contents, fields.MadeAt, output);
    }

    /// <summary>
    /// Puts a mark where a field's content will stand: a table of thousands of rows as a tree of objects would cost a hundred times the
    /// memory of its markup, and most of the time.
    /// </summary>
    private static void Mark(SdtBlock field, IBulletinFields fields, List<string> contents)
    {
        var name = field.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value;
        if (name is null || fields.Of(name) is not { } content) return;
        var holder = field.SdtContentBlock ?? field.AppendChild(new SdtContentBlock());
        holder.RemoveAllChildren();
        holder.AppendChild(new OpenXmlMiscNode(System.Xml.XmlNodeType.Comment, $"<!--{MarkName}{contents.Count}-->"));
        contents.Add(content);
    }

    private static void AddChart(MainDocumentPart main, Chart chart)
    {
        var part = main.AddNewPart<ChartPart>(ChartRelation);
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(ChartXml.Of(chart)));
    }

    /// <summary>The library stamps every part with the time of day; a file that is to come out the same again must not know it.</summary>
    private static void Repack(MemoryStream from, string main, List<string> contents, DateTimeOffset at, Stream output)
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
            if (part.FullName == main) Fill(read, contents, write);
            else read.CopyTo(write);
        }
    }

    /// <summary>Puts the contents where their marks stand. Text of people is escaped and cannot be a mark.</summary>
    private static void Fill(Stream read, List<string> contents, Stream write)
    {
        using var reader = new StreamReader(read, Encoding.UTF8);
        using var writer = new StreamWriter(write, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var document = reader.ReadToEnd();
        var at = 0;
        foreach (Match mark in Marks().Matches(document))
        {
            writer.Write(document.AsSpan(at, mark.Index - at));
            var number = int.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            // A comment of somebody else's template that looks like a mark stays a comment.
            writer.Write(number < contents.Count ? contents[number] : mark.Value);
            at = mark.Index + mark.Length;
        }
        writer.Write(document.AsSpan(at));
    }

    [GeneratedRegex("<!--" + MarkName + "([0-9]{1,6})-->")]
    private static partial Regex Marks();
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
