using System.Globalization;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Workbooks;

namespace EnvDashboard.Application.Exports.Tables;

/// <summary>Writes the rows of a page's table as a workbook, as they come, on as many sheets as they need.</summary>
internal static class TableWorkbook
{
    private const double Narrow = 10, Wide = 44;

    /// <summary>Rows by which the widths of the columns are chosen.</summary>
    private const int Sample = 200;

    /// <param name="name">Of the table; its sheet bears the text <c>list_NAME</c>.</param>
    /// <param name="at">Stands as the time of making in the file.</param>
    /// <returns>How many rows were written.</returns>
    public static long Write<T>(
        string name, IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows, ExportText text, bool invented, DateTimeOffset at, string author, Stream output, int rowsPerSheet = LongList.MostRows)
    {
        using var shown = rows.Select(row => columns.Select(c => TableValue.ForPeople(c.Of(row), text)).ToArray()).GetEnumerator();
        var first = new List<object?[]>();
        while (first.Count < Sample && shown.MoveNext()) first.Add(shown.Current);
        string[] headers = [.. columns.Select(c => string.Join(' ', c.Heading.Select(key => text[key])))];
        var list = new LongList(text[TableColumn.TextOf(name)], headers, [.. headers.Select((h, i) => Width(first, i, h))], invented) { RowsPerSheet = rowsPerSheet };

        using var workbook = new XlsxFile(output, at);
        var plain = workbook.Looks.Number(new CellLook());
        var written = list.Write(workbook, All(), text, (body, row) =>
        {
            foreach (var cell in row) Put(body, cell, plain);
        });
        LongList.Count(workbook, written, text);
        workbook.Finish(list.Name, invented ? text["banner"] : "", CellText.Storable(author, "…"));
        return written.Sum(w => (long)w.Rows);

        IEnumerable<object?[]> All()
        {
            foreach (var row in first) yield return row;
            while (shown.MoveNext()) yield return shown.Current;
        }
    }

    /// <summary>Texts and numbers; nothing leaves the cell empty.</summary>
    public static void Put(RowWriter body, object? cell, int look)
    {
        switch (cell)
        {
            case null or "": body.Skip(); break;
            case double number when double.IsFinite(number): body.Number(number, look); break;
            case double: body.Skip(); break;
            case int or long: body.Number(Convert.ToDouble(cell, CultureInfo.InvariantCulture), look); break;
            default: body.Text(CellText.Storable(Convert.ToString(cell, CultureInfo.InvariantCulture)!, "…"), look); break;
        }
    }

    private static double Width(List<object?[]> first, int column, string header) =>
        Math.Clamp(first.Select(r => r[column] is string words ? ColumnWidths.Of(words) : 0).Append(ColumnWidths.Of(header)).Max() + 2, Narrow, Wide);
}
