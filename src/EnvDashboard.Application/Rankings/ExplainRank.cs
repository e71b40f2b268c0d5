using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Scoring.Change;
using EnvDashboard.Scoring.Explanations;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>Why a unit stands where it stands in a run: from the total down to the cells, and what moved it since the run before.</summary>
public sealed class ExplainRank(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, KeptRuns kept)
{
    public async Task<ExplanationView> ExecuteAsync(Actor actor, int runId, string unitCode, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var row = await db.RankingRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == runId, cancellationToken)
            ?? throw new NotFoundException("run", runId.ToString(CultureInfo.InvariantCulture));
        if (!known.UnitIds.TryGetValue(unitCode, out var unitId)) throw new NotFoundException("unit", unitCode);
        var place = await db.RankedUnits.AsNoTracking().SingleOrDefaultAsync(u => u.RunId == runId && u.UnitId == unitId, cancellationToken)
            ?? throw new NotFoundException("unit", unitCode);
        var (run, previousRow, previous) = await kept.GetWithPreviousAsync(db, known, row, cancellationToken);
        var sources = await ValueSources.FindAsync(db, known, row, unitId, cancellationToken);
        var view = View(known, row, place, run, previousRow, previous, unitId, sources);
        return view with { Repetitions = await RepeatedDeductions.OfUnitAsync(db, known, unitId, known.Schemes[row.SchemeId].Code, known.Periods[row.PeriodId], cancellationToken) };
    }

    private static ExplanationView View(
        DictionarySnapshot known, RankingRunRow row, RankedUnitRow place, ScoredRun run, RankingRunRow? previousRow, ScoredRun? previous, int unitId,
        IReadOnlyDictionary<int, SourceView> sources)
    {
        var code = known.Units[unitId].Code;
        var at = run.IndexOf(code);
        var period = known.Periods[row.PeriodId];
        UnitMovement? moved = null;
        CounterfactualRank? onlyOwn = null;
        IReadOnlyList<ExplainedNodeView> nodes = [];
        // Each scores leaves of the whole group again, and none needs another's answer.
        Parallel.Invoke(
            () => nodes = new ExplainedNodes(known, run, at, previous, previous?.IndexOf(code) ?? -1, sources).All(),
            () => onlyOwn = previous is null ? null : CounterfactualRank.Of(previous, run, code),
            () => moved = previous is null ? null : UnitMovement.Of(previous, run, code, period.Kind, place.RankChange ?? double.NaN));
        return new ExplanationView(
            row.Id,
            period.Code,
            known.Groups[row.GroupId].Code,
            GetRanking.Reference(known.Schemes[row.SchemeId]),
            GetRanking.Reference(known, unitId),
            place.Rank,
            place.Score,
            place.PreviousRank,
            place.PreviousScore,
            previousRow is null ? null : known.Periods[previousRow.PeriodId].Code,
            row.RankedCount,
            place.Coverage,
            place.UnrankedReason,
            known.Units[unitId].Invented,
            nodes)
        {
            RankChange = place.RankChange,
            Low = Bound(row.Lows, at),
            High = Bound(row.Highs, at),
            Composite = GetRanking.Number(run.Result.Scores[0][at]),
            Points = ExplainedPoints.Of(known, row, run, unitId, at),
            OnlyOwnChanged = onlyOwn is null ? null : new(GetRanking.Number(onlyOwn.OnlyOwnChanged), onlyOwn.RankedCount, GetRanking.Number(onlyOwn.Score)),
            Movements = moved is null ? [] : [.. moved.Leaves.Where(leaf => leaf.Effect != 0).Select(View)],
            Sentence = moved is null || place.Rank is null ? null : MovementSentences.Of(moved),
            Notices = [.. run.Result.Notices.Where(n => n.Unit == at).Select(n => new NoticeView(Keyword.Of(n.Code), run.Result.Tree.Nodes[n.Node].Code, n.Detail))],
        };
    }

    private static double? Bound(byte[]? bounds, int at) => bounds is null ? null : GetRanking.Number(PackedArrays.Numbers(bounds)[at]);

    private static MovementView View(LeafMovement leaf) => new(
        leaf.LeafCode, leaf.BranchCode, leaf.Name, leaf.NameEn, leaf.Indicator?.Code, GetRanking.Number(leaf.RawBefore), GetRanking.Number(leaf.RawAfter), leaf.Effect);
}
