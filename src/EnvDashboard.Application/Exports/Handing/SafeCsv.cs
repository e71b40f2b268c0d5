using System.Globalization;
using CsvHelper;
using EnvDashboard.Application.Exports.Comparison;

namespace EnvDashboard.Application.Exports.Handing;

/// <summary>
/// CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheet programs show Chinese). A text that such a program could take for a
/// formula gets an apostrophe in front; numbers are written so that they read back as the very same.
/// </summary>
internal sealed class SafeCsv(Stream output) : IDisposable
{
    private readonly CsvWriter _csv = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true);

    public void Row(params object?[] fields) => _csv.WriteRecord([.. fields.Select(Field)]);

    public Task FinishAsync(CancellationToken cancellationToken) => _csv.FlushAsync(cancellationToken).AsTask();

    public void Dispose() => _csv.Dispose();

    private static string Field(object? field) => field switch
    {
        null => "",
        double number => double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        string text => CellText.LooksLikeFormula(text) ? "'" + text : text,
        _ => field.ToString() ?? "",
    };
}
