using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.WhatIf;

/// <summary>Takes the figures of a published run into memory once, so that every try after that is arithmetic alone.</summary>
public sealed class OpenWhatIf(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, KeptRuns kept)
{
    public async Task<WhatIfSession> ExecuteAsync(Actor actor, int runId, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var row = await db.RankingRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == runId, cancellationToken)
            ?? throw new NotFoundException("run", runId.ToString(CultureInfo.InvariantCulture));
        var run = await kept.GetAsync(db, known, row, cancellationToken);
        var places = await RunPlaces.LoadAsync(db, row, cancellationToken);
        var ranked = Enumerable.Range(0, places.Units.Length).Where(places.IsRanked).ToList();
        return new(
            run.Input,
            [.. run.Input.UnitCodes.Select(c => GetRanking.Reference(known, known.UnitIds[c]))],
            ranked.ToDictionary(at => run.Input.UnitCodes[at], at => (places.Ranks[at], places.Scores[at]), StringComparer.Ordinal),
            ranked.Where(at => places.PreviousRank(at) is not null).ToDictionary(at => run.Input.UnitCodes[at], at => places.PreviousRank(at)!.Value, StringComparer.Ordinal));
    }
}
