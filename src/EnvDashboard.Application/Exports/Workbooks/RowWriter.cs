using System.Runtime.CompilerServices;
using EnvDashboard.Application.Exports.Comparison;

namespace EnvDashboard.Application.Exports.Workbooks;

/// <summary>Writes rows one after the other, cells from left to right.</summary>
internal sealed class RowWriter(Utf8Text xml, SharedTexts texts, LookTable looks, int firstRow)
{
    /// <summary>The row that is being written, or the one before the first.</summary>
    public int Row { get; private set; } = firstRow - 1;

    private int _column;

    public void Begin(double? height = null)
    {
        xml.Raw("<row r=\""u8);
        xml.Number(++Row);
        if (height is { } points)
        {
            xml.Raw("\" ht=\""u8);
            xml.Number(points);
            xml.Raw("\" customHeight=\"1"u8);
        }
        xml.Raw("\">"u8);
        _column = 0;
    }

    public void End() => xml.Raw("</row>"u8);

    public void Skip(int columns = 1) => _column += columns;

    public void Empty(int look)
    {
        Open(look);
        xml.Raw("\"/>"u8);
    }

    /// <summary>Null and what is not finite leave the cell empty.</summary>
    public void Number(double? number, int look)
    {
        if (number is { } n && double.IsFinite(n)) Number(n, look);
        else Empty(look);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Number(double number, int look)
    {
        Open(look);
        xml.Raw("\"><v>"u8);
        xml.Number(number);
        xml.Raw("</v></c>"u8);
    }

    /// <param name="text">Already storable (<see cref="CellText.Storable"/>).</param>
    /// <param name="once">Will hardly come again: not worth a place in the table of shared texts.</param>
    public void Text(string? text, int look, bool once = false)
    {
        if (string.IsNullOrEmpty(text))
        {
            Empty(look);
            return;
        }
        // A tab at the beginning has become a space by now.
        Open(char.IsWhiteSpace(text[0]) || CellText.LooksLikeFormula(text) ? looks.Quoted(look) : look);
        var number = once ? -1 : texts.Number(text);
        if (number >= 0)
        {
            xml.Raw("\" t=\"s\"><v>"u8);
            xml.Number(number);
            xml.Raw("</v></c>"u8);
            return;
        }
        xml.Raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        xml.Escaped(text);
        xml.Raw("</t></is></c>"u8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Open(int look)
    {
        xml.Raw("<c r=\""u8);
        xml.Column(++_column);
        xml.Number(Row);
        if (look == 0) return;
        xml.Raw("\" s=\""u8);
        xml.Number(look);
    }
}
