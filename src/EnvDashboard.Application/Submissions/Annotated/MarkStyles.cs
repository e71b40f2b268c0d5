using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EnvDashboard.Domain.Findings;

namespace EnvDashboard.Application.Submissions.Annotated;

/// <summary>
/// Adds to the styles of a workbook what marks need: for each style that a marked cell has, a twin with the fill of the severity.
/// Number formats, fonts and borders of the cell stay as they are.
/// </summary>
internal sealed class MarkStyles
{
    private const string Red = "FFFFC7CE", Amber = "FFFFEB9C", Blue = "FFDDEBF7", Heading = "FF1F4E79";

    private readonly Stylesheet styles;
    private readonly CellFormats formats;
    private readonly Dictionary<Severity, uint> fills;
    private readonly Dictionary<(uint Style, Severity Severity), uint> twins = [];

    public MarkStyles(WorkbookPart workbook)
    {
        var part = workbook.WorkbookStylesPart ?? workbook.AddNewPart<WorkbookStylesPart>();
        styles = part.Stylesheet ??= new Stylesheet();
        // Parts of a style sheet have a fixed order and may all be missing.
        var fonts = styles.Fonts ??= new Fonts(new Font());
        styles.Fills ??= new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));
        styles.Borders ??= new Borders(new Border());
        styles.CellStyleFormats ??= new CellStyleFormats(new CellFormat());
        formats = styles.CellFormats ??= new CellFormats(new CellFormat());
        fills = new()
        {
            [Severity.Error] = Fill(Red), [Severity.Warning] = Fill(Amber), [Severity.Info] = Fill(Blue),
        };
        Title = Format(new() { FontId = Font(fonts, Heading, 14, bold: true), ApplyFont = true });
        Label = Format(new() { FontId = Font(fonts, Heading, 10, bold: true), ApplyFont = true });
        Header = Format(new() { FontId = Font(fonts, Heading, 10, bold: true), FillId = fills[Severity.Info], ApplyFont = true, ApplyFill = true }, wrap: true);
        var plain = Font(fonts, null, 10, bold: false);
        Text = Format(new() { FontId = plain, ApplyFont = true }, wrap: true);
        Quoted = Format(new() { FontId = plain, ApplyFont = true, QuotePrefix = true }, wrap: true);
        Line = Format(new() { FontId = plain, ApplyFont = true });
        QuotedLine = Format(new() { FontId = plain, ApplyFont = true, QuotePrefix = true });
        Link = Format(new() { FontId = Font(fonts, "FF0563C1", 10, bold: false, underlined: true), ApplyFont = true });
        fonts.Count = (uint)fonts.ChildElements.Count;
    }

    public uint Title { get; }
    public uint Label { get; }
    public uint Header { get; }
    public uint Text { get; }

    /// <summary>For text that looks like a formula: it stays text when the cell is edited.</summary>
    public uint Quoted { get; }
    public uint Link { get; }

    /// <summary>Not wrapped: runs on over the empty cells beside it.</summary>
    public uint Line { get; }
    public uint QuotedLine { get; }

    public uint Of(Severity severity) => Marked(Text, severity);

    /// <summary>The style of a marked cell whose own style is this.</summary>
    public uint Marked(uint style, Severity severity)
    {
        if (twins.TryGetValue((style, severity), out var known)) return known;
        var twin = formats.ElementAtOrDefault((int)style) is CellFormat own ? (CellFormat)own.CloneNode(true) : new CellFormat();
        twin.FillId = fills[severity];
        twin.ApplyFill = true;
        return twins[(style, severity)] = Add(twin);
    }

    private uint Add(CellFormat format)
    {
        formats.AppendChild(format);
        formats.Count = (uint)formats.ChildElements.Count;
        return formats.Count.Value - 1;
    }

    private uint Format(CellFormat format, bool wrap = false)
    {
        format.NumberFormatId = 0;
        format.ApplyAlignment = true;
        format.Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrap };
        return Add(format);
    }

    private uint Fill(string colour)
    {
        styles.Fills!.AppendChild(new Fill(new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid }));
        styles.Fills.Count = (uint)styles.Fills.ChildElements.Count;
        return styles.Fills.Count.Value - 1;
    }

    private static uint Font(Fonts fonts, string? colour, double size, bool bold, bool underlined = false)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        if (underlined) font.Append(new Underline());
        font.Append(new FontSize { Val = size });
        if (colour is not null) font.Append(new Color { Rgb = colour });
        font.Append(new FontName { Val = "Microsoft YaHei" });
        fonts.AppendChild(font);
        return (uint)fonts.ChildElements.Count - 1;
    }
}
