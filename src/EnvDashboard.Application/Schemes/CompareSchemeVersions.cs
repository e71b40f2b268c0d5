using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Change;
using EnvDashboard.Scoring.Ranking;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Schemes;

/// <param name="Change">Places gained (+) or lost (−) by going to the other version, among the units that both rank.</param>
public sealed record VersionRowView(UnitReference Unit, double? Rank, double? Score, double? OtherRank, double? OtherScore, double? Change);

/// <summary>How one node differs. Null weight = not in that version.</summary>
/// <param name="Change">added, removed, changed or same.</param>
public sealed record NodeDifferenceView(string Node, string Name, string? NameEn, double? Weight, double? OtherWeight, string Change);

/// <summary>The same figures under two versions of a scheme. Nothing of it is stored or published.</summary>
public sealed record VersionComparisonView(
    int RunId, string Period, string Group, SchemeReference Scheme, SchemeReference Other, string OtherStatus, int RankedCount, int OtherRankedCount, int Moved,
    IReadOnlyList<VersionRowView> Rows, IReadOnlyList<NodeDifferenceView> Nodes);

/// <summary>"What would the ranking have been under version 2?", also for a draft before it is published.</summary>
public sealed class CompareSchemeVersions(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, GatherRunInput gather)
{
    public async Task<VersionComparisonView> ExecuteAsync(Actor actor, int runId, string version, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var run = await db.RankingRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == runId, cancellationToken)
            ?? throw new NotFoundException("run", runId.ToString(CultureInfo.InvariantCulture));
        var scheme = known.Schemes[run.SchemeId];
        var other = known.Schemes.Values.FirstOrDefault(s => s.Code == scheme.Code && s.Version == version)
            ?? throw new NotFoundException("scheme", scheme.Code + " " + version);
        // Both from the figures in force now: the other version may look at indicators that the run does not hold.
        var (own, under) = (await RankAsync(db, known, scheme, run.PeriodId, cancellationToken), await RankAsync(db, known, other, run.PeriodId, cancellationToken));
        var changes = RankChanges.Between(scheme, own.Places, other, under.Places);
        var codes = own.Codes.Union(under.Codes, StringComparer.Ordinal);
        var rows = codes.Select(code => new VersionRowView(
                GetRanking.Reference(known, known.UnitIds[code]), own.RankOf(code), own.ScoreOf(code), under.RankOf(code), under.ScoreOf(code),
                changes.TryGetValue(code, out var change) ? change : null))
            .OrderBy(r => r.Rank ?? double.PositiveInfinity).ThenBy(r => r.OtherRank ?? double.PositiveInfinity).ThenBy(r => r.Unit.Code, StringComparer.Ordinal).ToList();
        return new(
            run.Id, known.Periods[run.PeriodId].Code, scheme.GroupCode, GetRanking.Reference(scheme), GetRanking.Reference(other), Keyword.Of(other.Status),
            own.Ranked.RankedCount, under.Ranked.RankedCount, changes.Values.Count(c => c != 0), rows, [.. Differences(scheme, other)]);
    }

    private async Task<Outcome> RankAsync(AppDb db, DictionarySnapshot known, Scheme scheme, int period, CancellationToken cancellationToken)
    {
        var input = await gather.ExecuteAsync(db, known, scheme, period, cancellationToken);
        var result = SchemeScorer.Score(input.Scoring);
        return new(input.Scoring.UnitCodes, result, Ranker.Rank(result));
    }

    private static IEnumerable<NodeDifferenceView> Differences(Scheme scheme, Scheme other)
    {
        var (weights, otherWeights) = (CascadeWeights.Of(scheme), CascadeWeights.Of(other));
        var own = scheme.Nodes.ToDictionary(n => n.Code, StringComparer.Ordinal);
        foreach (var node in other.Nodes.Concat(scheme.Nodes.Where(n => !otherWeights.ContainsKey(n.Code))))
        {
            var before = own.GetValueOrDefault(node.Code);
            var change = before is null ? "added" : !otherWeights.ContainsKey(node.Code) ? "removed" : SameRule(before, node) ? "same" : "changed";
            yield return new(node.Code, node.Name, node.NameEn, before is null ? null : weights[node.Code], change == "removed" ? null : otherWeights[node.Code], change);
        }

        bool SameRule(SchemeNode a, SchemeNode b) =>
            Math.Abs(weights[a.Code] - otherWeights[b.Code]) < 1e-12 && a.Bands.SequenceEqual(b.Bands)
            && a with { Weight = 0, Bands = [], Name = "", NameEn = null } == b with { Weight = 0, Bands = [], Name = "", NameEn = null };
    }

    private sealed class Outcome(IReadOnlyList<string> codes, ScoringResult result, RankedList ranked)
    {
        private readonly Dictionary<string, RankedRow> rows = ranked.Rows.ToDictionary(r => codes[r.UnitIndex], StringComparer.Ordinal);

        public IReadOnlyList<string> Codes => codes;
        public RankedList Ranked => ranked;
        public IReadOnlyDictionary<string, Place> Places { get; } =
            ranked.Rows.ToDictionary(r => codes[r.UnitIndex], r => new Place(r.Score, result.Coverage[r.UnitIndex]), StringComparer.Ordinal);

        public double? RankOf(string code) => rows.TryGetValue(code, out var row) ? row.Rank : null;

        public double? ScoreOf(string code) => rows.TryGetValue(code, out var row) ? row.Score : null;
    }
}
