using System.Globalization;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Intake.Workbooks.Xlsx;

/// <summary>Streams the rows of one sheet. Formulas are skipped; the value last computed is what counts.</summary>
internal sealed class XlsxSheet(
    GuardedStream stream, long declaredLength, XlsxContext context, MergedAreas? merged, ReadingGuard guard) : ISheetSource
{
    private readonly XmlScanner xml = new(stream);
    private readonly SheetRowBuffer row = new();
    private readonly HashSet<int> hiddenColumns = [];
    private bool finished;
    private bool explicitRow;

    public int RowNumber { get; private set; }

    public bool RowHidden { get; private set; }

    public ReadOnlySpan<SheetCell> Cells => row.Span;

    public IReadOnlyCollection<int> HiddenColumns => hiddenColumns;

    public double Fraction => declaredLength <= 0 ? 1 : Math.Min(1, (double)stream.BytesRead / declaredLength);

    public bool NextRow()
    {
        while (!finished && xml.Read())
        {
            if (xml.Token == XmlToken.Start)
            {
                if (xml.Name.SequenceEqual("row"u8))
                {
                    if (!ReadRow()) continue;
                    return true;
                }
                if (xml.Name.SequenceEqual("col"u8)) ReadColumn();
            }
            else if (xml.IsEnd("sheetData"u8)) finished = true;
        }
        return false;
    }

    private void ReadColumn()
    {
        if (xml.Attribute("hidden"u8) is not ("1" or "true")) return;
        if (!XmlAttributes.TryGet(xml.Body, "min"u8, out var min) || !CellReference.TryParseNumber(min, out var first)) return;
        if (!XmlAttributes.TryGet(xml.Body, "max"u8, out var max) || !CellReference.TryParseNumber(max, out var last)) last = first;
        for (var column = first; column <= Math.Min(last, guard.Limits.MaxColumns); column++) hiddenColumns.Add(column);
    }

    private bool ReadRow()
    {
        var previous = RowNumber++;
        RowHidden = false;
        explicitRow = false;
        var attributes = new XmlAttributes(xml.Body);
        while (attributes.Next())
        {
            if (attributes.Name.SequenceEqual("r"u8)) (RowNumber, explicitRow) = (CellReference.TryParseNumber(attributes.Value, out var number) ? number : 0, true);
            else if (attributes.Name.SequenceEqual("hidden"u8)) RowHidden = attributes.Value.SequenceEqual("1"u8) || attributes.Value.SequenceEqual("true"u8);
        }
        if (RowNumber > guard.Limits.MaxRowsPerSheet) throw TooManyRows();
        // Rows that come twice or out of order are no workbook that any program wrote.
        if (RowNumber <= previous) throw new IntakeRefusal(FindingCodes.Damaged);
        row.Clear();
        if (!xml.IsEmptyElement) ReadCells();
        merged?.Apply(RowNumber, row, guard.Limits.MaxColumns);
        return !row.IsEmpty;
    }

    private void ReadCells()
    {
        var column = 0;
        while (xml.Read())
        {
            if (xml.Token == XmlToken.Start)
            {
                if (!xml.Name.SequenceEqual("c"u8)) continue;
                column++;
                var type = CellType.Number;
                var style = 0;
                var attributes = new XmlAttributes(xml.Body);
                while (attributes.Next())
                {
                    if (attributes.Name.Length != 1) continue;
                    switch (attributes.Name[0])
                    {
                        case (byte)'r': column = ColumnOf(attributes.Value); break;
                        case (byte)'s': if (!CellReference.TryParseNumber(attributes.Value, out style)) style = 0; break;
                        case (byte)'t': type = TypeOf(attributes.Value); break;
                    }
                }
                if (!xml.IsEmptyElement) ReadCell(column, type, style);
            }
            else if (xml.IsEnd("row"u8)) return;
        }
    }

    private IntakeRefusal TooManyRows() => new(FindingCodes.TooManyRows, guard.Limits.MaxRowsPerSheet.ToString(CultureInfo.InvariantCulture));

    /// <summary>An address that cannot be read, or that lies in another row, would put a figure in a wrong place.</summary>
    private int ColumnOf(ReadOnlySpan<byte> reference)
    {
        if (!CellReference.TryParse(reference, out var column, out var number) || number < RowNumber || (explicitRow && number != RowNumber)) throw new IntakeRefusal(FindingCodes.Damaged);
        if (number > guard.Limits.MaxRowsPerSheet) throw TooManyRows();
        RowNumber = number;
        explicitRow = true;
        return column;
    }

    private void ReadCell(int column, CellType type, int style)
    {
        var uncomputed = false;
        while (xml.Read())
        {
            if (xml.Token == XmlToken.End)
            {
                if (!xml.Name.SequenceEqual("c"u8)) continue;
                // A text formula may well have nothing as its value; a number or a truth may not.
                if (uncomputed && row.Kind(column) == CellKind.Empty) Put(column, new(CellKind.Uncomputed, 0, null));
                return;
            }
            if (xml.IsStart("f"u8)) uncomputed = type == CellType.Number;
            if (xml.Token == XmlToken.Start && !xml.IsEmptyElement)
            {
                if (xml.Name.SequenceEqual("v"u8)) ReadValue(column, type, style);
                else if (xml.Name.SequenceEqual("is"u8)) Put(column, Text(ReadInline()));
            }
        }
    }

    private string ReadInline()
    {
        var text = SharedStrings.ReadItem(xml, "is"u8, guard.Limits.MaxCellCharacters);
        return context.Pool.Get(text.AsSpan());
    }

    private void ReadValue(int column, CellType type, int style)
    {
        if (!xml.Read() || xml.Token != XmlToken.Text) return;
        var value = xml.Body;
        switch (type)
        {
            case CellType.Number: Put(column, Number(value, style)); break;
            case CellType.Shared: Put(column, Shared(value)); break;
            case CellType.Boolean: Put(column, new(CellKind.Boolean, value.SequenceEqual("1"u8) || value.SequenceEqual("true"u8) ? 1 : 0, null)); break;
            case CellType.Error: Put(column, new(CellKind.Error, 0, context.Pool.Get(value))); break;
            case CellType.Date: Put(column, IsoDate(context.Pool.Get(value))); break;
            default:
                if (value.Length > guard.Limits.MaxCellCharacters * 4) throw new IntakeRefusal(FindingCodes.CellTooLong);
                Put(column, Text(context.Pool.Get(value)));
                break;
        }
    }

    private SheetCell Number(ReadOnlySpan<byte> value, int style)
    {
        if (!PlainNumber.TryParse(value, out var number)) return Text(context.Pool.Get(value).Trim());
        if (style == 0 && !context.Styles.IsDate(0)) return new(CellKind.Number, number, null, context.Styles.IsPercent(0));
        if (!context.Styles.IsDate(style)) return new(CellKind.Number, number, null, context.Styles.IsPercent(style));
        return new(CellKind.Date, context.Uses1904 ? number + 1462 : number, null);
    }

    private SheetCell Shared(ReadOnlySpan<byte> value) =>
        CellReference.TryParseNumber(value, out var index) && index < context.Strings.Length
            ? Text(context.Strings[index])
            : throw new IntakeRefusal(FindingCodes.Damaged);

    private static SheetCell Text(string text) => text.Length == 0 ? default : new(CellKind.Text, 0, text);

    private static SheetCell IsoDate(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1900
            ? new(CellKind.Date, date.ToOADate(), null)
            : Text(text);

    private void Put(int column, in SheetCell cell)
    {
        if (cell.Kind == CellKind.Empty) return;
        if (column > guard.Limits.MaxColumns)
            throw new IntakeRefusal(FindingCodes.TooManyColumns, guard.Limits.MaxColumns.ToString(CultureInfo.InvariantCulture));
        row.Set(column, cell);
    }

    private enum CellType { Number, Shared, Inline, Formula, Boolean, Error, Date }

    private static CellType TypeOf(ReadOnlySpan<byte> text) => text switch
    {
        _ when text.SequenceEqual("n"u8) => CellType.Number,
        _ when text.SequenceEqual("s"u8) => CellType.Shared,
        _ when text.SequenceEqual("inlineStr"u8) => CellType.Inline,
        _ when text.SequenceEqual("b"u8) => CellType.Boolean,
        _ when text.SequenceEqual("e"u8) => CellType.Error,
        _ when text.SequenceEqual("d"u8) => CellType.Date,
        _ => CellType.Formula,
    };

    public void Dispose() => xml.Dispose();
}
