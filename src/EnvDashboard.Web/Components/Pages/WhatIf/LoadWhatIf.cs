using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.WhatIf;
using EnvDashboard.Web.Components.Pages.Rankings;

namespace EnvDashboard.Web.Components.Pages.WhatIf;

/// <summary>Gathers what the what-if page shows.</summary>
public sealed class LoadWhatIf(ListRankings list, GetRanking get, OpenWhatIf open, ListUnits listUnits)
{
    public async Task<WhatIfContent> ExecuteAsync(Actor actor, RankingRequest request, CancellationToken cancellationToken)
    {
        var choices = await list.ExecuteAsync(actor, cancellationToken);
        if (choices.Count == 0) return new([], null, null, null, new([], []));
        var ranking = await get.ExecuteAsync(actor, request with { Among = choices }, cancellationToken);
        var session = await open.ExecuteAsync(actor, ranking.RunId, cancellationToken);
        return new(choices, choices.FirstOrDefault(c => c.RunId == ranking.RunId), ranking, session, new(session.Units, await listUnits.ExecuteAsync(actor, cancellationToken)));
    }
}

/// <param name="Session">Null when nothing is published.</param>
public sealed record WhatIfContent(IReadOnlyList<RankingChoice> Choices, RankingChoice? Choice, RankingView? Ranking, WhatIfSession? Session, UnitLabels Labels);
