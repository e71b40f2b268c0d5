using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Exports.Values;
using EnvDashboard.Application.Exports.Workbooks;

namespace EnvDashboard.Application.Exports.Tables;

/// <summary>A table as people take it away: a header and rows of texts and numbers; null = empty cell.</summary>
internal sealed record PlainTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows)
{
    public async Task WriteAsync(TableFormat format, DateTimeOffset at, string author, Stream output, CancellationToken cancellationToken)
    {
        if (format == TableFormat.Xlsx) Workbook(at, author, output);
        else await CsvAsync(output, cancellationToken);
    }

    private async Task CsvAsync(Stream output, CancellationToken cancellationToken)
    {
        using var csv = new SafeCsv(output);
        csv.Row([.. Columns]);
        foreach (var row in Rows) csv.Row(row);
        await csv.FinishAsync(cancellationToken);
    }

    private void Workbook(DateTimeOffset at, string author, Stream output)
    {
        using var workbook = new XlsxFile(output, at);
        var sheet = workbook.Add(Name);
        for (var i = 0; i < Columns.Count; i++)
        {
            sheet.Text(1, i + 1, Columns[i]);
            sheet.Widths[i + 1] = Math.Clamp(Columns[i].Length + 4, 10, 26);
        }
        sheet.Look(1, 1, 1, Columns.Count, Palette.Header);
        sheet.Frozen = (1, 0);
        (sheet.Page.TitleRows, sheet.Page.Landscape) = (1, true);
        sheet.Body = body =>
        {
            var plain = sheet.Looks.Number(new CellLook());
            foreach (var row in Rows)
            {
                body.Begin();
                foreach (var cell in row) Cell(body, cell, plain);
                body.End();
            }
        };
        workbook.Write(sheet);
        workbook.Finish(Name, "", CellText.Storable(author, "…"));
    }

    private static void Cell(RowWriter body, object? cell, int look)
    {
        switch (cell)
        {
            case null or "": body.Skip(); break;
            case double number: body.Number((double?)number, look); break;
            case int number: body.Number(number, look); break;
            case long number: body.Number(number, look); break;
            default: body.Text(CellText.Storable(cell.ToString()!, "…"), look); break;
        }
    }
}
