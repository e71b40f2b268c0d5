using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.WhatIf;

/// <summary>Takes the figures of a published run into memory once, so that every try after that is arithmetic alone.</summary>
public sealed class OpenWhatIf(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    public async Task<WhatIfSession> ExecuteAsync(Actor actor, int runId, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var row = await db.RankingRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == runId, cancellationToken)
            ?? throw new NotFoundException("run", runId.ToString(CultureInfo.InvariantCulture));
        var run = await LoadRun.ExecuteAsync(db, known, row, cancellationToken);
        var places = await db.RankedUnits.AsNoTracking().Where(u => u.RunId == runId).Select(u => new { u.UnitId, u.Rank, u.Score, u.PreviousRank }).ToListAsync(cancellationToken);
        return new(
            run.Input,
            [.. run.Input.UnitCodes.Select(c => GetRanking.Reference(known, known.UnitIds[c]))],
            places.Where(p => p.Rank is not null).ToDictionary(p => known.Units[p.UnitId].Code, p => (p.Rank!.Value, p.Score!.Value), StringComparer.Ordinal),
            places.Where(p => p.PreviousRank is not null).ToDictionary(p => known.Units[p.UnitId].Code, p => p.PreviousRank!.Value, StringComparer.Ordinal));
    }
}
