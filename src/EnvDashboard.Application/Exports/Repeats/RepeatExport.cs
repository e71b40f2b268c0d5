using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Repeats;

/// <summary>Has a saved choice made again by itself for every period that is published from now on (每月自动导出).</summary>
public sealed class RepeatExport(IDbContextFactory<AppDb> factory, ExportKinds kinds, ListRankings rankings, TimeProvider time)
{
    public static IReadOnlyList<string> Kinds => RepeatRules.Kinds;

    /// <param name="view">Id of a saved view of the page of exports.</param>
    /// <returns>The id of the repetition; the one there is when it is asked for twice.</returns>
    public async Task<int> ExecuteAsync(Actor actor, int view, string? kind, CultureInfo culture, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Export);
        var known = kinds.Find(kind ?? RepeatRules.Kinds[0]);
        if (!RepeatRules.Kinds.Contains(known.Name)) throw new InvalidInputException(new FieldError("kind", "unknown_word", known.Name, string.Join(", ", RepeatRules.Kinds)));
        foreach (var needed in known.Needs) actor.Require(needed);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var saved = await db.SavedViews.AsNoTracking().SingleOrDefaultAsync(v => v.Id == view && v.Page == "exports", cancellationToken)
            ?? throw new NotFoundException("view", view.ToString(CultureInfo.InvariantCulture));
        var there = await db.ExportRepeats.Where(r => r.SavedViewId == view && r.Kind == known.Name).Select(r => r.Id).FirstOrDefaultAsync(cancellationToken);
        if (there != 0) return there;
        var choice = ExportChoice.Of(ExportParameters.Parse(saved.Query));
        // What the address leaves out is what the page shows: the first ranking there is.
        var first = (await rankings.ExecuteAsync(actor, cancellationToken)).FirstOrDefault(c => (choice.Group is null || c.Group == choice.Group) && (choice.Scheme is null || c.Scheme == choice.Scheme))
            ?? throw new NotFoundException("ranking", $"{choice.Group} {choice.Scheme}".Trim());
        var row = new ExportRepeatRow
        {
            SavedViewId = view, Kind = known.Name, Language = culture.Name, GroupCode = first.Group, SchemeCode = first.Scheme, LastPeriod = first.Period,
            AskedBy = actor.Name, AskedAt = time.GetUtcNow().UtcDateTime,
        };
        db.ExportRepeats.Add(row);
        db.Audit.Add(new AuditRow { At = row.AskedAt, Actor = actor.Name, Action = "export.repeated", Subject = saved.Name, Details = $"{row.Kind} group={row.GroupCode} scheme={row.SchemeCode} after={row.LastPeriod}" });
        await db.SaveChangesAsync(cancellationToken);
        return row.Id;
    }
}
