using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Handing;

namespace EnvDashboard.Application.Exports.Tables;

/// <summary>Writes the rows of a page's table as CSV or JSON, as they come.</summary>
internal static class TableFile
{
    public static async Task<long> CsvAsync<T>(IReadOnlyList<TableColumn<T>> columns, IAsyncEnumerable<T> rows, ExportText text, Stream output, CancellationToken cancellationToken)
    {
        long count = 0;
        using var csv = new SafeCsv(output);
        csv.Row([.. columns.Select(c => c.Key)]);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            csv.Row([.. columns.Select(c => TableValue.ForProgram(c.Of(row), text))]);
            count++;
        }
        await csv.FinishAsync(cancellationToken);
        return count;
    }

    public static async Task<long> JsonAsync<T>(IReadOnlyList<TableColumn<T>> columns, IAsyncEnumerable<T> rows, ExportText text, Stream output, CancellationToken cancellationToken)
    {
        long count = 0;
        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            json.WriteStartObject();
            foreach (var column in columns) Property(json, column.Key, TableValue.ForJson(column.Of(row), text));
            json.WriteEndObject();
            if (++count % 1000 == 0) await json.FlushAsync(cancellationToken);
        }
        json.WriteEndArray();
        await json.FlushAsync(cancellationToken);
        return count;
    }

    private static void Property(Utf8JsonWriter json, string key, object? value)
    {
        json.WritePropertyName(key);
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int whole: json.WriteNumberValue(whole); break;
            case long whole: json.WriteNumberValue(whole); break;
            case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
            case double: json.WriteNullValue(); break;
            default: json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }
}
