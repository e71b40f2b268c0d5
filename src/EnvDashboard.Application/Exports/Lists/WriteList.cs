using System.Globalization;
using System.Text.Json;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Exports.Values;
using EnvDashboard.Application.Exports.Workbooks;
using EnvDashboard.Domain;

namespace EnvDashboard.Application.Exports.Lists;

/// <summary>A table that leaves the program as it stands on a page.</summary>
/// <param name="Name">Kind of the export: in the file's name, in the audit, and as <c>list_NAME</c> the name of its sheet.</param>
/// <param name="Keys">Of the columns; a workbook shows the texts <c>list_KEY</c>, the other formats the keys themselves.</param>
/// <param name="Rows">Texts and numbers; null = nothing is known.</param>
public sealed record ListTable(string Name, IReadOnlyList<string> Keys, IReadOnlyList<object?[]> Rows, bool Invented);

/// <summary>A word of the program: its key for other programs, its words for people.</summary>
public sealed record ListWord(string Key, string Words)
{
    public override string ToString() => Key;
}

/// <summary>Writes a table as workbook, CSV or JSON, and who took it into the audit.</summary>
public sealed class WriteList(RecordExport record, TimeProvider time)
{
    private const double Narrow = 10, Wide = 44;

    /// <returns>The name under which the file is to be saved.</returns>
    public async Task<string> ExecuteAsync(Actor actor, ListTable table, string? subject, TableFormat format, CultureInfo culture, Stream output, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Export);
        using var file = new ExportedStream(output);
        switch (format)
        {
            case TableFormat.Xlsx: Workbook(table, new(culture), actor.Name, file); break;
            case TableFormat.Csv: await CsvAsync(table, file, cancellationToken); break;
            default: Json(table, file); break;
        }
        var parameters = string.Create(CultureInfo.InvariantCulture, $"format={format} rows={table.Rows.Count} lang={culture.Name}");
        var name = SafeFileName.Of("." + Keyword.Of(format), table.Name, subject);
        return (await record.ExecuteAsync(actor, table.Name, subject ?? table.Name, parameters, file, name, cancellationToken)).Name;
    }

    private static async Task CsvAsync(ListTable table, Stream output, CancellationToken cancellationToken)
    {
        using var csv = new SafeCsv(output);
        csv.Row([.. table.Keys]);
        foreach (var row in table.Rows) csv.Row(row);
        await csv.FinishAsync(cancellationToken);
    }

    private static void Json(ListTable table, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        JsonSerializer.Serialize(json, table.Rows.Select(row => table.Keys.Zip(row).ToDictionary(p => p.First, p => p.Second is ListWord word ? word.Key : p.Second, StringComparer.Ordinal)));
    }

    private void Workbook(ListTable table, ExportText text, string author, Stream output)
    {
        using var workbook = new XlsxFile(output, time.GetUtcNow());
        var sheet = workbook.Add(text["list_" + table.Name]);
        var head = 1;
        if (table.Invented)
        {
            sheet.Text(head, 1, text["banner"]);
            sheet.Look(head++, 1, l => l with { Bold = true, Colour = Palette.Warning });
        }
        for (var i = 0; i < table.Keys.Count; i++) sheet.Text(head, i + 1, text["list_" + table.Keys[i]]);
        sheet.Look(head, 1, head, table.Keys.Count, Palette.Header);
        for (var r = 0; r < table.Rows.Count; r++)
        {
            for (var c = 0; c < table.Keys.Count; c++) Put(sheet, head + 1 + r, c + 1, table.Rows[r][c]);
        }
        for (var c = 0; c < table.Keys.Count; c++) sheet.Widths[c + 1] = Width(table, c, text["list_" + table.Keys[c]]);
        sheet.Frozen = (head, 0);
        (sheet.Page.TitleRows, sheet.Page.Landscape) = (head, true);
        workbook.Write(sheet);
        workbook.Finish(text["list_" + table.Name], table.Invented ? text["banner"] : "", CellText.Storable(author, "…"));
    }

    private static void Put(Sheet sheet, int row, int column, object? value)
    {
        if (value is double or int or long) sheet.Number(row, column, Convert.ToDouble(value, CultureInfo.InvariantCulture));
        else if (value is ListWord word) sheet.Text(row, column, word.Words);
        else if (value is not null) sheet.Text(row, column, Convert.ToString(value, CultureInfo.InvariantCulture)!);
    }

    private static double Width(ListTable table, int column, string header) =>
        Math.Clamp(table.Rows.Take(200).Select(r => r[column] is string words ? ColumnWidths.Of(words) : 0).Append(ColumnWidths.Of(header)).Max() + 2, Narrow, Wide);
}
