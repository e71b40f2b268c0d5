using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Change;
using EnvDashboard.Scoring.Ranking;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>Why a unit stands where it stands in a run: from the total down to the cells.</summary>
public sealed class ExplainRank(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
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
        var (_, run) = await LoadRun.ExecuteAsync(db, known, row, cancellationToken);
        var previousRow = row.PreviousRunId is { } id ? await db.RankingRuns.AsNoTracking().SingleAsync(r => r.Id == id, cancellationToken) : null;
        var previous = previousRow is null ? null : (await LoadRun.ExecuteAsync(db, known, previousRow, cancellationToken)).Scored;
        var sources = await ValueSources.FindAsync(db, known, row, unitId, cancellationToken);
        return View(known, row, place, run, previousRow, previous, unitId, sources);
    }

    private static ExplanationView View(
        DictionarySnapshot known, RankingRunRow row, RankedUnitRow place, ScoredRun run, RankingRunRow? previousRow, ScoredRun? previous, int unitId,
        IReadOnlyDictionary<int, SourceView> sources)
    {
        var code = known.Units[unitId].Code;
        var at = run.IndexOf(code);
        var before = previous?.IndexOf(code) ?? -1;
        var split = previous is null ? null : ChangeSplit.Of(previous, run, code);
        var nodes = Enumerable.Range(0, run.Result.Tree.Count)
            .Select(node => Node(known, run, node, at, before < 0 ? null : previous, before, node == 0 ? split : null, sources)).ToList();
        return new ExplanationView(
            row.Id,
            known.Periods[row.PeriodId].Code,
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
            nodes);
    }

    private static ExplainedNodeView Node(
        DictionarySnapshot known, ScoredRun run, int node, int at, ScoredRun? previous, int before, ChangeSplit? split, IReadOnlyDictionary<int, SourceView> sources)
    {
        var result = run.Result;
        var tree = result.Tree;
        var definition = tree.Nodes[node];
        var scores = node == 0 ? result.Totals : result.Scores[node];
        var ranked = Ranker.Rank(result, node);
        var present = scores.Where(s => !double.IsNaN(s)).ToList();
        var weight = ShareOfPresent(result, node, at);
        var indicator = definition.IndicatorCode is { } code ? known.Indicators[known.IndicatorIds[code]] : null;
        var column = indicator is null ? null : run.Input.Columns.GetValueOrDefault(indicator.Code);
        var earlier = previous is null ? -1 : previous.Result.Tree.IndexOf(definition.Code);
        var scale = result.Scales[node];
        return new ExplainedNodeView(
            definition.Code,
            definition.ParentCode,
            definition.Name,
            definition.NameEn,
            definition.IndicatorCode,
            indicator?.UnitOfMeasure,
            indicator?.Decimals,
            Number(scores[at]),
            Number(ranked.RanksByUnit()[at]),
            ranked.RankedCount,
            present.Count == 0 ? null : present.Average(),
            present.Count == 0 ? null : present.Max(),
            weight,
            tree.CascadeWeight[node],
            node == 0 || double.IsNaN(scores[at]) ? null : weight * scores[at],
            indicator is null ? null : Number(result.Raw[node]![at]),
            Number(column?.Numerators?[at] ?? double.NaN),
            Number(column?.Denominators?[at] ?? double.NaN),
            indicator is null ? null : Keyword.Of(column?.States?[at] ?? (double.IsNaN(result.Raw[node]![at]) ? ObservationState.NotReported : ObservationState.Reported)),
            scale is null ? null : Number(scale.Low),
            scale is null ? null : Number(scale.High),
            earlier < 0 ? null : Number((earlier == 0 ? previous!.Result.Totals : previous!.Result.Scores[earlier])[before]),
            earlier < 0 || previous!.Result.Raw[earlier] is not { } raw ? null : Number(raw[before]),
            split is null ? null : new ChangeSplitView(split.Change, split.OwnValues, split.Goalposts, split.Weights, split.Missing),
            indicator is null ? null : sources.GetValueOrDefault(known.IndicatorIds[indicator.Code]));
    }

    /// <summary>The weight among the siblings that have a score for this unit; 0 when the node itself has none.</summary>
    private static double ShareOfPresent(ScoringResult result, int node, int at)
    {
        var tree = result.Tree;
        if (node == 0) return 1;
        if (double.IsNaN(result.Scores[node][at])) return 0;
        var present = tree.Children[tree.Parent[node]].Where(c => !double.IsNaN(result.Scores[c][at])).Sum(c => tree.ShareOfSiblings[c]);
        return present > 0 ? tree.ShareOfSiblings[node] / present : 0;
    }

    private static double? Number(double value) => double.IsNaN(value) ? null : value;
}
