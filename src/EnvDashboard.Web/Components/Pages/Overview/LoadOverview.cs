using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Overview;
using EnvDashboard.Application.Points;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Web.Components.Pages.Rankings;

namespace EnvDashboard.Web.Components.Pages.Overview;

/// <summary>Gathers what the overview and the wall show.</summary>
public sealed class LoadOverview(ListRankings list, GetRanking get, GetOverview overview, ListRepetitions repetitions, GetRatios ratios, ListUnits listUnits)
{
    public async Task<OverviewContent> ExecuteAsync(Actor actor, RankingRequest request, CancellationToken cancellationToken)
    {
        var choices = await list.ExecuteAsync(actor, cancellationToken);
        if (choices.Count == 0) return new([], null, null, null, [], new([], []));
        var choice = request.FirstOf(choices);
        // Side by side: one reads the run, the other computes it again.
        var movers = choice is null ? null : Task.Run(() => overview.ExecuteAsync(actor, choice.RunId, cancellationToken), cancellationToken);
        var ranking = await get.ExecuteAsync(actor, request with { Among = choices }, cancellationToken);
        var units = ranking.Rows.Select(r => r.Unit).Concat(ranking.Unranked.Select(u => u.Unit)).Concat(ranking.Leavers).ToList();
        var codes = units.Select(u => u.Code).ToHashSet(StringComparer.Ordinal);
        var repeated = (await repetitions.ExecuteAsync(actor, cancellationToken)).Where(r => r.Last == ranking.Period && codes.Contains(r.Unit.Code));
        UnitLabels labels = new(units, await listUnits.ExecuteAsync(actor, cancellationToken));
        var byUnit = await ratios.ExecuteAsync(actor, RatioKey.Unit, ItemFilter.All with { Units = [.. codes] }, cancellationToken);
        return new(
            choices,
            choice,
            ranking,
            movers is null ? null : await movers,
            [.. repeated],
            labels)
        {
            Ledger = LedgerFigures.Of(byUnit),
        };
    }
}
