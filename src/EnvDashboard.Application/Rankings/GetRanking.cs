using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Change;
using EnvDashboard.Scoring.Ranking;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>The ranking in force for a group and period, at any node of its scheme. Read from the run: nothing is computed anew but ranks of nodes.</summary>
public sealed class GetRanking(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, ListRankings list)
{
    public async Task<RankingView> ExecuteAsync(Actor actor, RankingRequest request, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var choice = Choose(request.Among ?? await list.ExecuteAsync(actor, cancellationToken), known, request);
        var found = await db.RankingRuns.AsNoTracking().Where(r => r.Id == choice.RunId)
            .Select(r => new { Run = r, Before = db.RankingRuns.Where(p => p.Id == r.PreviousRunId).Select(p => (int?)p.PeriodId).FirstOrDefault() }).SingleAsync(cancellationToken);
        var run = found.Run;
        var scheme = known.Schemes[run.SchemeId];
        var node = request.Node is null ? scheme.Nodes[0]
            : scheme.Nodes.FirstOrDefault(n => n.Code == request.Node) ?? throw new NotFoundException("node", request.Node);
        var columns = await RunColumns.LoadAsync(db, run, scheme, node, cancellationToken);
        var places = await RunPlaces.LoadAsync(db, run, cancellationToken);
        var previous = found.Before is { } before ? known.Periods[before].Code : null;
        if (node.ParentCode is not null)
        {
            return View(known, run, scheme, node, columns, places, previous, await PreviousAtNodeAsync(db, known, run, scheme, node, columns, cancellationToken));
        }
        var (entrants, leavers) = await EntrantsAndLeaversAsync(db, known, run, places, cancellationToken);
        return View(known, run, scheme, node, columns, places, previous, null) with { Entrants = entrants, Leavers = leavers, Draws = run.Draws };
    }

    private static RankingChoice Choose(IReadOnlyList<RankingChoice> all, DictionarySnapshot known, RankingRequest request)
    {
        if (request.Group is not null && !known.GroupIds.ContainsKey(request.Group)) throw new NotFoundException("group", request.Group);
        if (request.Scheme is not null && known.Schemes.Values.All(s => s.Code != request.Scheme)) throw new NotFoundException("scheme", request.Scheme);
        if (!request.TryReadPeriod(out var period)) throw new InvalidInputException(new FieldError("period", "not_a_period", request.Period!));
        return request.FirstOf(all) ?? throw new NotFoundException("ranking", string.Join(" · ", new[] { request.Group, request.Scheme, period }.Where(t => t is not null)));
    }

    private static async Task<(List<UnitReference> Entrants, List<UnitReference> Leavers)> EntrantsAndLeaversAsync(
        AppDb db, DictionarySnapshot known, RankingRunRow run, RunPlaces places, CancellationToken cancellationToken)
    {
        if (run.PreviousRunId is not { } id) return ([], []);
        var before = await (
            from previous in db.RankingRuns
            where previous.Id == id
            join ranks in db.RunPlaces on previous.Id equals ranks.RunId
            select new { previous.Units, ranks.Ranks }).SingleAsync(cancellationToken);
        var then = RankedUnits(PackedArrays.Ids(before.Units), PackedArrays.Numbers(before.Ranks));
        var now = RankedUnits(places.Units, places.Ranks);
        return (Named(now.Except(then)), Named(then.Except(now)));

        static HashSet<int> RankedUnits(int[] units, double[] ranks) => [.. units.Where((_, at) => !double.IsNaN(ranks[at]))];

        List<UnitReference> Named(IEnumerable<int> units) => [.. units.Select(u => Reference(known, u)).OrderBy(u => u.Code, StringComparer.Ordinal)];
    }

    /// <summary>Ranks at the node in the run that this one is compared with; null when there is none or the node is new.</summary>
    private static async Task<NodeBefore?> PreviousAtNodeAsync(
        AppDb db, DictionarySnapshot known, RankingRunRow run, Scheme now, SchemeNode node, RunColumns current, CancellationToken cancellationToken)
    {
        if (run.PreviousRunId is not { } id) return null;
        var before = await db.RankingRuns.AsNoTracking().SingleAsync(r => r.Id == id, cancellationToken);
        var scheme = known.Schemes[before.SchemeId];
        if (scheme.Nodes.All(n => n.Code != node.Code)) return null;
        var columns = await RunColumns.LoadAsync(db, before, scheme, scheme.Nodes.First(n => n.Code == node.Code), cancellationToken);
        var rows = columns.Ranked(known, scheme, node.Code).Rows;
        return new(
            rows.ToDictionary(r => columns.Units[r.UnitIndex]),
            RankChanges.Between(scheme, Places(columns, rows), now, Places(current, current.Ranked(known, now, node.Code).Rows)));

        Dictionary<string, Place> Places(RunColumns from, IEnumerable<RankedRow> ranked) =>
            ranked.ToDictionary(r => known.Units[from.Units[r.UnitIndex]].Code, r => new Place(r.Score, 1), StringComparer.Ordinal);
    }

    private static RankingView View(
        DictionarySnapshot known,
        RankingRunRow run,
        Scheme scheme,
        SchemeNode node,
        RunColumns columns,
        RunPlaces places,
        string? previousPeriod,
        NodeBefore? previousAtNode)
    {
        var children = scheme.Nodes.Where(n => n.ParentCode == node.Code)
            .Select(n => (n.Code, Scores: columns.Scores[n.Code], Ranks: columns.Ranked(known, scheme, n.Code).RanksByUnit())).ToList();
        var group = known.Groups[run.GroupId];
        var cascade = CascadeWeights.Of(scheme);
        var (rows, unranked) = node.ParentCode is null
            ? FromStoredPlaces(known, columns, places, children)
            : FromNode(known, scheme, node, columns, places, children, previousAtNode);
        return new RankingView(
            run.Id,
            known.Periods[run.PeriodId].Code,
            group.Code,
            group.Name,
            Reference(scheme),
            node.Code,
            run.ComputedAt,
            rows.Count,
            previousPeriod,
            rows.Count == 0 ? null : rows.Average(r => r.Score),
            run.Invented,
            [.. scheme.Nodes.Select(n => new NodeReference(n.Code, n.ParentCode, n.Name, n.NameEn, n.Weight, cascade[n.Code], n.IndicatorCode))],
            rows,
            unranked);
    }

    private static (List<RankingRowView> Rows, List<UnrankedView> Unranked) FromStoredPlaces(
        DictionarySnapshot known, RunColumns columns, RunPlaces places, List<(string Code, double[] Scores, double[] Ranks)> children)
    {
        var rows = Enumerable.Range(0, places.Units.Length).Where(places.IsRanked)
            .OrderBy(at => places.Ranks[at]).ThenBy(at => known.Units[places.Units[at]].Code, StringComparer.Ordinal)
            .Select(at => new RankingRowView(
                Reference(known, places.Units[at]), places.Ranks[at], places.Scores[at], places.PreviousRank(at), places.PreviousScore(at), places.RankChange(at), places.Coverage[at],
                At(columns.Lows, at), At(columns.Highs, at), Children(children, at))
            {
                Points = places.Points(at),
                Vetoed = places.Vetoed(at),
            })
            .ToList();
        var unranked = places.Unranked()
            .Select(u => new UnrankedView(Reference(known, places.Units[u.At]), u.Reason, places.Coverage[u.At]))
            .OrderBy(u => u.Unit.Code, StringComparer.Ordinal)
            .ToList();
        return (rows, unranked);
    }

    private static (List<RankingRowView> Rows, List<UnrankedView> Unranked) FromNode(
        DictionarySnapshot known, Scheme scheme, SchemeNode node, RunColumns columns, RunPlaces places,
        List<(string Code, double[] Scores, double[] Ranks)> children, NodeBefore? previous)
    {
        var ranked = columns.Ranked(known, scheme, node.Code);
        var rows = ranked.Rows.Select(r =>
        {
            var unit = columns.Units[r.UnitIndex];
            RankedRow? before = previous is not null && previous.Rows.TryGetValue(unit, out var found) ? found : null;
            double? change = previous is not null && previous.Changes.TryGetValue(known.Units[unit].Code, out var gained) ? gained : null;
            return new RankingRowView(
                Reference(known, unit), r.Rank, r.Score, before?.Rank, before?.Score, change, places.Coverage[r.UnitIndex], null, null, Children(children, r.UnitIndex));
        }).ToList();
        var unranked = ranked.Unranked
            .Select(u => new UnrankedView(Reference(known, columns.Units[u.UnitIndex]), Domain.Keyword.Of(u.Reason), places.Coverage[u.UnitIndex])).ToList();
        return (rows, unranked);
    }

    private static double? At(double[]? bounds, int at) => bounds is null ? null : Number(bounds[at]);

    /// <summary>Where the units stood at a node before, by id, and how they have moved since, by code.</summary>
    private sealed record NodeBefore(IReadOnlyDictionary<int, RankedRow> Rows, IReadOnlyDictionary<string, double> Changes);

    private static List<ChildScoreView> Children(List<(string Code, double[] Scores, double[] Ranks)> children, int at) =>
        children.ConvertAll(c => new ChildScoreView(c.Code, Number(c.Scores[at]), Number(c.Ranks[at])));

    internal static UnitReference Reference(DictionarySnapshot known, int unit) =>
        new(known.Units[unit].Code, known.Units[unit].Name, known.Units[unit].NameEn, known.Units[unit].Invented);

    internal static SchemeReference Reference(Scheme scheme) =>
        new(scheme.Code, scheme.Version, scheme.Name, scheme.NameEn, scheme.Note, scheme.NoteEn, scheme.ScaleMax, scheme.RankDecimals);

    internal static double? Number(double value) => double.IsNaN(value) ? null : value;
}
