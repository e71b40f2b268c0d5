using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>
/// Makes all figures of a period's ledger into observations that a scheme can score, at a person's word. They go the way of every figure,
/// as a submission with a file of its own, so that each value has a cell to point to, can be rolled back and makes its rankings due.
/// </summary>
public sealed class FeedIndicators(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, ComputeLedgerFigures compute, ReceiveSubmission receive)
{
    /// <returns>The submission that carries the figures; those of indicators that are not defined are left out.</returns>
    public async Task<int> ExecuteAsync(Actor actor, string period, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Submit);
        var all = await compute.ExecuteAsync(actor, period, cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var figures = all.Where(f => known.IndicatorIds.ContainsKey(f.Indicator)).ToList();
        if (all.Count == 0) throw new NotFoundException("period", period);
        if (figures.Count == 0) throw new ConflictException("ledger_indicators_missing");
        using var file = await FigureFile.WriteAsync(figures, [], cancellationToken);
        return await receive.ExecuteAsync(actor, new(FigureFile.NameOf(figures[0].Period), "indicators", null, null, Commit: true), file, cancellationToken);
    }
}
