using System.Globalization;
using CsvHelper;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Application.Submissions.Feeding;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Approvals;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Approvals;

/// <summary>
/// Makes the rates of the monthly tables into observations that a scheme can score, whenever something has been accepted or rolled
/// back. They go the way of every figure, as a submission with a file of its own. Where nothing differs from what is in force there is
/// none, so it may be asked as often as one likes.
/// </summary>
public sealed class FeedApprovals(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, ComputeApprovalFigures compute, IObservationBulk bulk, ReceiveSubmission receive) : IFigureFeed
{
    /// <summary>Beginning of the names of its files.</summary>
    public const string FileName = "approval-figures";

    private const string Fed = "approvals_fed";
    private static readonly string[] Columns = ["unit", "indicator", "period", "value", "numerator", "denominator", "state", "note"];

    /// <summary>Writes down what is to be read next; the caller sees to it that it is.</summary>
    /// <returns>The submission; null = there is nothing to do.</returns>
    public async Task<int?> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Submit);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var state = await Counters.ReadAsync(db, CounterRow.Observations, cancellationToken);
        if (state == await Counters.ReadAsync(db, Fed, cancellationToken)) return null;
        if (!await db.ApprovalCounts.AnyAsync(cancellationToken)) return null;
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var lacking = ApprovalRate.All.Where(r => !known.IndicatorIds.ContainsKey(r.Code)).ToList();
        // The figures follow when the indicators have been accepted, which asks for this again.
        var rows = lacking.Count > 0 ? Definition(lacking) : await ChangedAsync(actor, db, known, cancellationToken);
        var sent = lacking.Count > 0 ? await SendAsync(actor, "approval-indicators.csv", "definition", rows, cancellationToken)
            : rows.Count > 0 ? await SendAsync(actor, FileName + ".csv", "indicators", [Columns, .. rows], cancellationToken)
            : (int?)null;
        // Also when it will turn out to be refused: the same is not sent again and again.
        await SetAsync(db, state, cancellationToken);
        return sent;
    }

    private async Task<List<string[]>> ChangedAsync(Actor actor, AppDb db, DictionarySnapshot known, CancellationToken cancellationToken)
    {
        var wanted = (await compute.ExecuteAsync(actor, null, cancellationToken)).ToDictionary(f => (f.Period, f.Indicator, f.Unit));
        List<int> indicators = [.. ApprovalRate.All.Select(r => known.IndicatorIds[r.Code]).Order()];
        var own = (await db.Submissions.Where(s => s.FileName == FileName + ".csv" && s.ReceivedBy == Actor.System.Name).Select(s => s.Id).ToListAsync(cancellationToken)).ToHashSet();
        var periods = await db.ObservationColumns.Where(c => indicators.Contains(c.IndicatorId)).Select(c => c.PeriodId).Distinct().ToListAsync(cancellationToken);
        var rows = new List<string[]>();
        foreach (var period in periods)
        {
            foreach (var there in bulk.Read(db, period, indicators))
            {
                var key = (known.Periods[period].Code, known.Indicators[there.Key.Indicator].Code, known.Units[there.Key.Unit].Code);
                if (wanted.TryGetValue(key, out var figure))
                {
                    if (SaysTheSame(figure, there)) wanted.Remove(key);
                }
                // Its table is gone: what was made of it must not stay.
                else if (own.Contains(there.Submission) && there.State != ObservationState.NotReported)
                    rows.Add([key.Item3, key.Item2, key.Item1, "", "", "", Keyword.Of(ObservationState.NotReported), ""]);
            }
        }
        rows.AddRange(wanted.Values.Select(Row));
        return rows;
    }

    private static bool SaysTheSame(ApprovalFigure figure, in StoredObservation there) => figure.Value is { } value
        ? there.Value.Equals(value) && there.Numerator.Equals(figure.Numerator) && there.Denominator.Equals(figure.Denominator)
        : double.IsNaN(there.Value) && there.State == ObservationState.NotApplicable;

    private static string[] Row(ApprovalFigure f) => f.Value is { } value
        ? [f.Unit, f.Indicator, f.Period, Number(value), Number(f.Numerator), Number(f.Denominator), "", ""]
        : [f.Unit, f.Indicator, f.Period, "", "", "", Keyword.Of(ObservationState.NotApplicable), "分母为0"];

    private static List<string[]> Definition(List<ApprovalRate> rates) =>
    [
        ["code", "name", "name_en", "domain", "category", "unit_of_measure", "direction", "kind", "frequency", "decimals", "min", "max", "nature", "counting_rule"],
        .. rates.Select(r => (string[])
        [
            // Offices have indicators of their own by these names: two of one name could not be told apart in a header.
            r.Code, r.Name + "（审批月报）", r.NameEn + " (monthly table)", "approvals", "E5", "%", "higher", "ratio", "month", "2", "0", "100", "outcome",
            $"({string.Join(" + ", r.Numerator.Select(Intake.Approvals.ApprovalWords.WordOf))}) ÷ ({string.Join(" + ", r.Denominator.Select(Intake.Approvals.ApprovalWords.WordOf))})",
        ]),
    ];

    private async Task<int> SendAsync(Actor actor, string name, string kind, List<string[]> rows, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true))
        {
            foreach (var row in rows) csv.WriteRecord(row);
            await csv.FlushAsync(cancellationToken);
        }
        file.Position = 0;
        return await receive.StoreAsync(actor, new(name, kind, null, null, Commit: true), file, cancellationToken);
    }

    private static async Task SetAsync(AppDb db, long state, CancellationToken cancellationToken)
    {
        var changed = await db.Counters.Where(c => c.Name == Fed).ExecuteUpdateAsync(s => s.SetProperty(c => c.Value, state), cancellationToken);
        if (changed > 0) return;
        db.Counters.Add(new CounterRow { Name = Fed, Value = state });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
