using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Overview;
using EnvDashboard.Application.Points;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Web.Components.Pages.Rankings;

namespace EnvDashboard.Web.Components.Pages.Overview;

/// <summary>What the overview and the wall show.</summary>
/// <param name="Choice">Null when nothing is published; then there is no ranking either.</param>
/// <param name="Repetitions">Deductions for the same reason that go on in the period shown.</param>
public sealed record OverviewContent(
    IReadOnlyList<RankingChoice> Choices, RankingChoice? Choice, RankingView? Ranking, OverviewView? Overview, IReadOnlyList<RepetitionAlertView> Repetitions, UnitLabels Labels)
{
    /// <summary>Null when the ledger holds no item of the group.</summary>
    public LedgerFigures? Ledger { get; init; }

    public static async Task<OverviewContent> LoadAsync(
        Actor actor, RankingRequest request, ListRankings list, GetRanking get, GetOverview overview, ListRepetitions repetitions, GetRatios ratios, ListUnits listUnits, CancellationToken cancellationToken)
    {
        var choices = await list.ExecuteAsync(actor, cancellationToken);
        if (choices.Count == 0) return new([], null, null, null, [], new([], []));
        var ranking = await get.ExecuteAsync(actor, request with { Among = choices }, cancellationToken);
        var units = ranking.Rows.Select(r => r.Unit).Concat(ranking.Unranked.Select(u => u.Unit)).Concat(ranking.Leavers).ToList();
        var codes = units.Select(u => u.Code).ToHashSet(StringComparer.Ordinal);
        var repeated = (await repetitions.ExecuteAsync(actor, cancellationToken)).Where(r => r.Last == ranking.Period && codes.Contains(r.Unit.Code));
        return new(
            choices,
            choices.FirstOrDefault(c => c.RunId == ranking.RunId),
            ranking,
            await overview.ExecuteAsync(actor, ranking.RunId, cancellationToken),
            [.. repeated],
            new(units, await listUnits.ExecuteAsync(actor, cancellationToken)))
        {
            Ledger = LedgerFigures.Of(await ratios.ExecuteAsync(actor, RatioKey.Unit, ItemFilter.All with { Units = [.. codes] }, cancellationToken)),
        };
    }
}
