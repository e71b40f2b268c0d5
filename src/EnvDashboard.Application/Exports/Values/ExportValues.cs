using System.Globalization;
using System.Text.Json;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Observations;
using EnvDashboard.Domain;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Values;

/// <summary>Formats of a table that leaves the program.</summary>
public enum TableFormat { Xlsx, Csv, Json }

/// <summary>Values in force as one long list, of any length.</summary>
public sealed class ExportValues(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, IObservationBulk bulk, RecordExport record)
{
    private static readonly string[] Columns =
        ["period", "unit", "unitName", "indicator", "indicatorName", "unitOfMeasure", "value", "numerator", "denominator", "state", "qualifier", "raw", "note", "submission", "file", "sheet", "cell", "acceptedAt", "invented"];

    public async Task<MadeFile> ExecuteAsync(
        Actor actor, ObservationFilter filter, TableFormat format, CultureInfo culture, Stream output, IJobProgress progress, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Export);
        using var file = new ExportedStream(output);
        var count = await WriteAsync(actor, filter, format, new ExportText(culture), file, progress, cancellationToken);
        var parameters = string.Create(
            CultureInfo.InvariantCulture,
            $"format={format} period={filter.Period} from={filter.From} to={filter.To} lang={culture.Name} rows={count} units={string.Join(',', filter.Units)} indicators={string.Join(',', filter.Indicators)}");
        var name = SafeFileName.Of("." + Keyword.Of(format), "values", filter.Period ?? filter.From, filter.Period is null ? filter.To : null);
        return await record.ExecuteAsync(actor, "values", filter.Period ?? "values", parameters, file, name, cancellationToken);
    }

    /// <returns>How many values were written.</returns>
    internal async Task<long> WriteAsync(
        Actor actor, ObservationFilter filter, TableFormat format, ExportText text, Stream output, IJobProgress progress, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var selection = await ValueSelection.OpenAsync(db, bulk, dictionaries, filter, cancellationToken);
        var rows = selection.Rows(progress, cancellationToken);
        return format switch
        {
            TableFormat.Xlsx => ValueListWorkbook.Write(rows, selection.Invented, text, selection.LastAccepted, actor.Name, output),
            TableFormat.Csv => await CsvAsync(rows, text, output, cancellationToken),
            _ => Json(rows, output),
        };
    }

    private static async Task<long> CsvAsync(IEnumerable<ValueRow> rows, ExportText text, Stream output, CancellationToken cancellationToken)
    {
        long count = 0;
        using var csv = new SafeCsv(output);
        csv.Row([.. Columns]);
        foreach (var r in rows)
        {
            csv.Row(
                r.Period.Code, r.Unit.Code, text.Name(r.Unit), r.Indicator.Code, text.Name(r.Indicator), r.Indicator.UnitOfMeasure, r.Value, r.Numerator, r.Denominator,
                Keyword.Of(r.State), r.Qualifier, r.Raw, r.Note, r.Source.Submission, r.Source.FileName, r.Source.Sheet, r.Cell.ToString(), r.Source.AcceptedAt, r.Unit.Invented ? "yes" : "no");
            count++;
        }
        await csv.FinishAsync(cancellationToken);
        return count;
    }

    private static long Json(IEnumerable<ValueRow> rows, Stream output)
    {
        long count = 0;
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        foreach (var r in rows)
        {
            JsonSerializer.Serialize(json, new
            {
                period = r.Period.Code, unit = r.Unit.Code, indicator = r.Indicator.Code, value = r.Value, numerator = r.Numerator, denominator = r.Denominator,
                state = Keyword.Of(r.State), qualifier = r.Qualifier, raw = r.Raw, note = r.Note, submission = r.Source.Submission, file = r.Source.FileName,
                sheet = r.Source.Sheet, cell = r.Cell.ToString(), acceptedAt = r.Source.AcceptedAt, invented = r.Unit.Invented,
            });
            if (++count % 1000 == 0) json.Flush();
        }
        json.WriteEndArray();
        json.Flush();
        return count;
    }
}
