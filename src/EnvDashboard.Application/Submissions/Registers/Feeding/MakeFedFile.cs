using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Registers.Feeding;

/// <summary>The file with what differs between the figures that follow from a register now and those in force.</summary>
public sealed class MakeFedFile(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, ReceiveSubmission receive, ReadSubmission read)
{
    /// <param name="spoken">Codes of the periods looked at; empty = all.</param>
    /// <returns>Null when everything stands as it should.</returns>
    internal async Task<byte[]?> ExecuteAsync(IIndicatorFeed feed, IReadOnlyCollection<string> spoken, IJobProgress progress, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var periods = spoken.Where(known.PeriodIds.ContainsKey).Select(p => known.PeriodIds[p]).ToHashSet();
        var figures = await feed.ComputeAsync(db, known, periods, cancellationToken);
        var changed = await FedFile.ChangedAsync(db, known, feed, figures, periods, cancellationToken);
        if (changed.Count == 0) return null;
        var missing = feed.Indicators.Where(i => !known.IndicatorIds.ContainsKey(i.Code)).ToList();
        if (missing.Count > 0)
        {
            // An indicator of the product's own comes into the dictionary when it is first needed; apart, as definitions are not rolled back.
            using var definitions = new MemoryStream(FedFile.Definitions(missing));
            var id = await receive.StoreAsync(Actor.System, new("indicators.csv", "definition", null, null, Commit: true), definitions, cancellationToken);
            await read.StageAndApplyAsync(id, progress, cancellationToken);
        }
        return FedFile.Figures(changed);
    }
}
