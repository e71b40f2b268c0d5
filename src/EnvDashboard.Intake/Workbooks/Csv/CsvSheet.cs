using System.Globalization;
using System.Text;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Intake.Workbooks.Csv;

/// <summary>Streams the records of a text file (RFC 4180; quoted fields may hold separators and line breaks). Row numbers count records.</summary>
internal sealed class CsvSheet(StreamReader reader, char separator, GuardedStream bytes, long length, string sheet, ReadingGuard guard) : ISheetSource
{
    private readonly SheetRowBuffer row = new();
    private readonly TextPool pool = new();
    private readonly StringBuilder field = new();
    private readonly char[] buffer = new char[32 << 10];
    private int position;
    private int end;

    public int RowNumber { get; private set; }

    public bool RowHidden => false;

    public ReadOnlySpan<SheetCell> Cells => row.Span;

    public IReadOnlyCollection<int> HiddenColumns => [];

    public double Fraction => length == 0 ? 1 : Math.Min(1, (double)bytes.BytesRead / length);

    public bool NextRow()
    {
        while (Peek() >= 0)
        {
            RowNumber++;
            if (RowNumber > Math.Max(guard.Limits.MaxRowsPerSheet, 5_000_000))
                throw new IntakeRefusal(FindingCodes.TooManyRows, guard.Limits.MaxRowsPerSheet.ToString(CultureInfo.InvariantCulture));
            row.Clear();
            ReadRecord();
            if (!row.IsEmpty) return true;
        }
        return false;
    }

    private void ReadRecord()
    {
        for (var column = 1; ; column++)
        {
            var last = ReadField(column);
            if (last) return;
        }
    }

    /// <summary>Reads one field; true when it was the last of its record.</summary>
    private bool ReadField(int column)
    {
        field.Clear();
        if (Peek() == '"') return ReadQuoted(column);
        while (true)
        {
            if (Peek() < 0) { Put(column, quoted: false); return true; }
            var rest = buffer.AsSpan(position, end - position);
            var stop = rest.IndexOfAny(separator, '\r', '\n');
            if (stop < 0)
            {
                Append(rest);
                position = end;
                continue;
            }
            if (field.Length == 0) Put(column, rest[..stop]);
            else
            {
                Append(rest[..stop]);
                Put(column, quoted: false);
            }
            position += stop;
            return TakeSeparator();
        }
    }

    private bool ReadQuoted(int column)
    {
        position++;
        var closed = false;
        while (Peek() >= 0)
        {
            var rest = buffer.AsSpan(position, end - position);
            var stop = rest.IndexOf('"');
            Append(stop < 0 ? rest : rest[..stop]);
            position += stop < 0 ? rest.Length : stop + 1;
            if (stop < 0) continue;
            if (Peek() != '"')
            {
                closed = true;
                break;
            }
            field.Append('"');
            position++;
        }
        // A quote that is never closed swallows every row behind it.
        if (!closed) throw new IntakeRefusal(Finding.Error(FindingCodes.QuoteNotClosed, sheet, new CellAddress(RowNumber, column).ToString()));
        // What stands between the closing quote and the separator belongs to the field, as the spreadsheet programs do it.
        while (Peek() is >= 0 and var c && c != separator && c is not ('\r' or '\n'))
        {
            field.Append((char)c);
            position++;
        }
        Put(column, quoted: true);
        return Peek() < 0 || TakeSeparator();
    }

    private bool TakeSeparator()
    {
        var c = buffer[position++];
        if (c == separator) return false;
        if (c == '\r' && Peek() == '\n') position++;
        return true;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        field.Append(text);
        if (field.Length > guard.Limits.MaxCellCharacters) throw new IntakeRefusal(FindingCodes.CellTooLong);
    }

    private void Put(int column, bool quoted)
    {
        if (quoted) PutText(column, field.ToString());
        else Put(column, field.ToString().AsSpan());
    }

    private void Put(int column, ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty) return;
        if (LooksLikeNumber(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            Set(column, new(CellKind.Number, number, CodeText(text)));
        else PutText(column, pool.Get(text));
    }

    /// <summary>A code such as 007 or 1E5 must survive as written, so a number that may be a code keeps its text too.</summary>
    private string? CodeText(ReadOnlySpan<char> text) =>
        text is ['0', >= '0' and <= '9', ..] || text.ContainsAny('e', 'E') || (text.Length >= 6 && !text.Contains('.')) ? pool.Get(text) : null;

    private static bool LooksLikeNumber(ReadOnlySpan<char> text) => char.IsAsciiDigit(text[0]) || (text[0] is '-' or '+' or '.' && text.Length > 1);

    private void PutText(int column, string text)
    {
        if (!string.IsNullOrWhiteSpace(text)) Set(column, new(CellKind.Text, 0, text));
    }

    private void Set(int column, in SheetCell cell)
    {
        if (column > guard.Limits.MaxColumns)
            throw new IntakeRefusal(FindingCodes.TooManyColumns, guard.Limits.MaxColumns.ToString(CultureInfo.InvariantCulture));
        row.Set(column, cell);
    }

    private int Peek()
    {
        if (position < end) return buffer[position];
        end = reader.Read(buffer, 0, buffer.Length);
        position = 0;
        return end > 0 ? buffer[0] : -1;
    }

    public void Dispose() => reader.Dispose();
}
