using System.Globalization;
using CsvHelper;

namespace EnvDashboard.Application.Rectification;

/// <summary>Figures of the ledger as a workbook of the long form: they go the way of every figure, so that each value has a cell to point to.</summary>
internal static class FigureFile
{
    private static readonly string[] Columns = ["unit", "indicator", "period", "value", "numerator", "denominator", "state"];

    public const string Prefix = "rectification-figures-";

    public static string NameOf(string period) => $"{Prefix}{period}.csv";

    /// <param name="gone">Places that had a figure and have none any more: not applicable, which is not zero.</param>
    public static async Task<MemoryStream> WriteAsync(IEnumerable<LedgerFigure> figures, IEnumerable<(string Unit, string Indicator, string Period)> gone, CancellationToken cancellationToken)
    {
        var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true))
        {
            csv.WriteRecord(Columns);
            foreach (var f in figures) csv.WriteRecord([f.Unit, f.Indicator, f.Period, Number(f.Value), Number(f.Numerator), Number(f.Denominator), "reported"]);
            foreach (var (unit, indicator, period) in gone) csv.WriteRecord([unit, indicator, period, "", "", "", "not_applicable"]);
            await csv.FlushAsync(cancellationToken);
        }
        file.Position = 0;
        return file;
    }

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
