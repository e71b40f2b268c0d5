using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>Where the group stood in the same period a year before.</summary>
/// <param name="Average">Mean score of the units ranked then.</param>
/// <param name="Scores">Score of each unit then, by code.</param>
/// <param name="Children">Mean score of each node right below the one asked for, by code.</param>
public sealed record LastYearLevels(string Period, double? Average, IReadOnlyDictionary<string, double> Scores, IReadOnlyDictionary<string, double> Children);

/// <summary>The level of last year (上年同期) beside a ranking, from the run published then.</summary>
public sealed class GetLastYearLevels(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    /// <param name="shown">The ranking of now.</param>
    /// <param name="among">The rankings in force.</param>
    /// <returns>Null when that period was not ranked, or its scheme did not have the node.</returns>
    public async Task<LastYearLevels?> ExecuteAsync(Actor actor, RankingView shown, IReadOnlyList<RankingChoice> among, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        if (!PeriodText.TryParse(shown.Period, out var now)) return null;
        var same = among.Where(c => c.Group == shown.Group && c.Scheme == shown.Scheme.Code).ToList();
        var periods = same.Select(c => PeriodText.TryParse(c.Period, out var read) ? read : null).OfType<Period>();
        if (PeriodNeighbours.LastYear(now, periods) is not { } then) return null;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var id = same.First(c => c.Period == then.Code).RunId;
        var run = await db.RankingRuns.AsNoTracking().SingleAsync(r => r.Id == id, cancellationToken);
        var scheme = known.Schemes[run.SchemeId];
        if (scheme.Nodes.FirstOrDefault(n => n.Code == shown.Node) is not { } node) return null;
        var columns = await RunColumns.LoadAsync(db, run, scheme, node, cancellationToken);
        // Points and vetoes stand above the tree: the totals are those published.
        var published = node.ParentCode is null ? (await RunPlaces.LoadAsync(db, run, cancellationToken)).Scores : columns.Scores[node.Code];
        var scores = columns.Units.Zip(published).Where(u => !double.IsNaN(u.Second)).ToDictionary(u => known.Units[u.First].Code, u => u.Second, StringComparer.Ordinal);
        return new(then.Code, scores.Count == 0 ? null : scores.Values.Average(), scores, columns.Scores.Where(c => c.Key != node.Code && c.Value.Any(v => !double.IsNaN(v)))
            .ToDictionary(c => c.Key, c => c.Value.Where(v => !double.IsNaN(v)).Average(), StringComparer.Ordinal));
    }
}
