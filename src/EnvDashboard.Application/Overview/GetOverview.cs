using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Change;
using EnvDashboard.Scoring.Explanations;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Overview;

/// <summary>Who climbed, who fell and why; who is last again; the headline figures. All from the run and the one before it.</summary>
public sealed class GetOverview(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, KeptRuns kept)
{
    private const int Movers = 3;

    public async Task<OverviewView> ExecuteAsync(Actor actor, int runId, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var row = await db.RankingRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == runId, cancellationToken)
            ?? throw new NotFoundException("run", runId.ToString(CultureInfo.InvariantCulture));
        var (run, before, previous) = await kept.GetWithPreviousAsync(db, known, row, cancellationToken);
        if (before is null || previous is null) return new(runId, [], [], [], GroupHeadlines.Of(run, null)) { Missing = MissingOf(known, run) };
        var places = await RunPlaces.LoadAsync(db, row, cancellationToken);
        var placesBefore = await RunPlaces.LoadAsync(db, before, cancellationToken);
        var sentences = new MovementSentences(previous, run, known.Periods[row.PeriodId].Kind);
        return new(runId, Moved(+1), Moved(-1), LastTwice(known, places, placesBefore), GroupHeadlines.Of(run, previous)) { Missing = MissingOf(known, run) };

        List<MoverView> Moved(int way) => [.. Enumerable.Range(0, places.Units.Length).Where(at => places.RankChange(at) * way > 0)
            .OrderByDescending(at => places.RankChange(at) * way).ThenBy(at => places.Ranks[at]).ThenBy(at => known.Units[places.Units[at]].Code, StringComparer.Ordinal).Take(Movers)
            .Select(at => new MoverView(GetRanking.Reference(known, places.Units[at]), places.Ranks[at], places.RankChange(at)!.Value, sentences.Of(known.Units[places.Units[at]].Code, places.RankChange(at))))];
    }

    /// <summary>Not reported, which is neither zero declared nor not applicable nor not assessed.</summary>
    private static List<MissingReportView> MissingOf(DictionarySnapshot known, ScoredRun run)
    {
        var columns = run.Result.Tree.Leaves
            .Select(l => run.Result.Tree.Nodes[l].IndicatorCode).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(code => run.Input.Columns.GetValueOrDefault(code)).ToList();
        var counts = new int[run.Input.UnitCodes.Count];
        foreach (var column in columns)
        {
            for (var unit = 0; unit < counts.Length; unit++) counts[unit] += column is null || IsMissing(column, unit) ? 1 : 0;
        }
        var missing = new List<MissingReportView>();
        for (var unit = 0; unit < counts.Length; unit++)
        {
            if (counts[unit] > 0) missing.Add(new(GetRanking.Reference(known, known.UnitIds[run.Input.UnitCodes[unit]]), counts[unit]));
        }
        return [.. missing.OrderByDescending(m => m.Indicators).ThenBy(m => m.Unit.Code, StringComparer.Ordinal)];
    }

    private static bool IsMissing(IndicatorColumn column, int unit) =>
        double.IsNaN(column.Values[unit]) && (column.States is null || column.States[unit] == ObservationState.NotReported);

    /// <summary>The rule is the same for every unit; where all share one rank nobody is last.</summary>
    private static List<UnitReference> LastTwice(DictionarySnapshot known, RunPlaces places, RunPlaces placesBefore)
    {
        if (places.LastUnits() is not { Count: > 0 } last || last.Count == places.Ranks.Count(r => !double.IsNaN(r))) return [];
        return [.. last.Intersect(placesBefore.LastUnits()).Select(u => GetRanking.Reference(known, u))];
    }
}
