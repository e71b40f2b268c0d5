using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rankings;

namespace EnvDashboard.Web.Components.Pages.Rankings;

/// <summary>Gathers what the ranking page shows.</summary>
public sealed class LoadRanking(ListRankings list, GetRanking get, ListUnits listUnits, CompareRankings compare, GetRankCourses courses, GetLastYearLevels lastYear)
{
    /// <param name="view">Key of the view, as the address has it.</param>
    /// <param name="beside">Another period beside this one; null = none.</param>
    public async Task<RankingContent> ExecuteAsync(Actor actor, RankingRequest request, string? view, string? beside, CancellationToken cancellationToken)
    {
        var choices = await list.ExecuteAsync(actor, cancellationToken);
        if (choices.Count == 0) return new([], null, null, null, new([], []));
        var ranking = await get.ExecuteAsync(actor, request with { Among = choices }, cancellationToken);
        var units = await listUnits.ExecuteAsync(actor, cancellationToken);
        var pair = string.IsNullOrWhiteSpace(beside) || beside == ranking.Period ? null : await compare.ExecuteAsync(actor, ranking, beside, cancellationToken, choices);
        return new(
            choices,
            choices.FirstOrDefault(c => c.RunId == ranking.RunId),
            ranking,
            view == "courses" && pair is null ? await courses.ExecuteAsync(actor, ranking.RunId, cancellationToken, choices) : null,
            new(ranking.Rows.Select(r => r.Unit).Concat(ranking.Unranked.Select(u => u.Unit)).Concat(pair?.Then.Rows.Select(r => r.Unit) ?? []), units))
        {
            Pair = pair,
            LastYear = pair is null && view is not ("courses" or "heat") ? await lastYear.ExecuteAsync(actor, ranking, choices, cancellationToken) : null,
        };
    }
}
