using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Change;
using EnvDashboard.Scoring.Ranking;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>
/// The run a ranking is compared with: the one in force for the latest earlier period of the same kind under any version of the same
/// scheme. A month without data is passed over; the period compared with is always named.
/// </summary>
public sealed class PreviousRun
{
    private readonly Scheme scheme;
    private readonly Dictionary<string, (double Rank, double Score, double Coverage)> places = new(StringComparer.Ordinal);

    public int RunId { get; private init; }
    public required string OutcomeHash { get; init; }
    public required Period Period { get; init; }

    private PreviousRun(Scheme scheme) => this.scheme = scheme;

    public IReadOnlyDictionary<string, double> RanksByCode => places.ToDictionary(p => p.Key, p => p.Value.Rank, StringComparer.Ordinal);

    public double? RankOf(string code) => places.TryGetValue(code, out var place) ? place.Rank : null;

    public double? ScoreOf(string code) => places.TryGetValue(code, out var place) ? place.Score : null;

    /// <summary>
    /// Places gained (+) or lost (−) by unit code, among the units ranked in both runs: a unit that joins or leaves the group moves nobody.
    /// </summary>
    public IReadOnlyDictionary<string, double> ChangesTo(ScoringResult result, RankedList ranked) => RankChanges.Between(
        scheme,
        places.ToDictionary(p => p.Key, p => new Place(p.Value.Score, p.Value.Coverage), StringComparer.Ordinal),
        result.Tree.Scheme,
        ranked.Rows.ToDictionary(r => result.UnitCodes[r.UnitIndex], r => new Place(r.Score, result.Coverage[r.UnitIndex]), StringComparer.Ordinal),
        RanksByCode);

    public static async Task<PreviousRun?> FindAsync(AppDb db, DictionarySnapshot known, Scheme scheme, Period period, CancellationToken cancellationToken)
    {
        var versions = known.Schemes.Where(s => s.Value.Code == scheme.Code).Select(s => s.Key).ToList();
        var targets = await db.RankingTargets.AsNoTracking()
            .Where(t => versions.Contains(t.SchemeId) && t.RunId != null)
            .Select(t => new { t.SchemeId, t.PeriodId, RunId = t.RunId!.Value })
            .ToListAsync(cancellationToken);
        var latest = targets
            .Where(t => known.Periods[t.PeriodId].Kind == period.Kind && known.Periods[t.PeriodId].Start < period.Start)
            .Where(t => known.SchemesInForce(known.Periods[t.PeriodId]).Any(s => s.Key == t.SchemeId))
            .OrderByDescending(t => known.Periods[t.PeriodId])
            .FirstOrDefault();
        if (latest is null) return null;
        var run = await db.RankingRuns.AsNoTracking().SingleAsync(r => r.Id == latest.RunId, cancellationToken);
        var previous = new PreviousRun(known.Schemes[latest.SchemeId])
        {
            RunId = latest.RunId,
            Period = known.Periods[latest.PeriodId],
            OutcomeHash = run.OutcomeHash,
        };
        var stored = await RunPlaces.LoadAsync(db, run, cancellationToken);
        for (var at = 0; at < stored.Units.Length; at++)
        {
            if (stored.IsRanked(at)) previous.places[known.Units[stored.Units[at]].Code] = (stored.Ranks[at], stored.Scores[at], stored.Coverage[at]);
        }
        return previous;
    }
}
