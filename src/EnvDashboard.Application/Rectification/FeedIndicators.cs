using System.Globalization;
using CsvHelper;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Submissions;

namespace EnvDashboard.Application.Rectification;

/// <summary>
/// Makes the figures of the ledger into observations that a scheme can score. They go the way of every figure, as a submission with a
/// file of its own, so that each value has a cell to point to, can be rolled back and makes its rankings due.
/// </summary>
public sealed class FeedIndicators(ComputeLedgerFigures compute, ReceiveSubmission receive)
{
    private static readonly string[] Columns = ["unit", "indicator", "period", "value", "numerator", "denominator"];

    /// <returns>The submission that carries the figures.</returns>
    public async Task<int> ExecuteAsync(Actor actor, string period, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Submit);
        var figures = await compute.ExecuteAsync(actor, period, cancellationToken);
        if (figures.Count == 0) throw new NotFoundException("period", period);
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true))
        {
            csv.WriteRecord(Columns);
            foreach (var f in figures) csv.WriteRecord([f.Unit, f.Indicator, f.Period, Number(f.Value), Number(f.Numerator), Number(f.Denominator)]);
            await csv.FlushAsync(cancellationToken);
        }
        file.Position = 0;
        return await receive.ExecuteAsync(actor, new($"rectification-figures-{figures[0].Period}.csv", "indicators", null, null, Commit: true), file, cancellationToken);
    }

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
