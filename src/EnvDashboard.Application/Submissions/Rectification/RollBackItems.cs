using System.Globalization;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Submissions.Applying;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Rectification;

/// <summary>Undoes what a submission did to the ledger. The history keeps both. Runs in the caller's transaction.</summary>
internal static class RollBackItems
{
    /// <summary>Submissions that spoke of the same items later, or that put items below those of this one.</summary>
    /// <exception cref="ConflictException">A person has worked on one of its items since.</exception>
    public static async Task<IReadOnlyList<int>> LaterAsync(AppDb db, int submission, CancellationToken cancellationToken)
    {
        var later =
            from own in db.RectificationEvents
            where own.SubmissionId == submission
            join next in db.RectificationEvents on own.ItemId equals next.ItemId
            where next.Id > own.Id && next.SubmissionId != submission
            select next;
        var people = await (from next in later where next.SubmissionId == null join item in db.RectificationItems on next.ItemId equals item.Id select item.ItemNo)
            .Distinct().ToListAsync(cancellationToken);
        if (people.Count > 0) throw new ConflictException("items_changed_since", submission.ToString(CultureInfo.InvariantCulture), string.Join(", ", people.Take(10)));
        var submissions = await later.Select(e => e.SubmissionId!.Value).Distinct().ToListAsync(cancellationToken);
        var below = await (
            from own in db.RectificationEvents
            where own.SubmissionId == submission && own.Before == null && own.Act == RectificationAct.Imported
            join child in db.RectificationItems on own.ItemId equals child.ParentId
            where child.RemovedAt == null && child.SubmissionId != submission
            select child.SubmissionId).Distinct().ToListAsync(cancellationToken);
        return [.. submissions.Concat(below).Distinct()];
    }

    public static async Task ExecuteAsync(AppDb db, int submission, string by, DateTime now, CancellationToken cancellationToken)
    {
        var events = await db.RectificationEvents.AsNoTracking().Where(e => e.SubmissionId == submission && e.Act != RectificationAct.RolledBack).ToListAsync(cancellationToken);
        foreach (var part in events.Chunk(1000))
        {
            var ids = part.Select(e => e.ItemId).ToList();
            var rows = await db.RectificationItems.Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellationToken);
            foreach (var done in part)
            {
                var row = rows[done.ItemId];
                var present = ItemSnapshot.Of(row).Item;
                if (done.Before is null) row.RemovedAt = now;
                else db.Entry(row).CurrentValues.SetValues(StagedJson.Read<ItemSnapshot>(done.Before).Item);
                row.Version = present.Version + 1;
                var undone = ItemHistory.Row(row, present, RectificationAct.RolledBack, by, now);
                undone.SubmissionId = submission;
                db.RectificationEvents.Add(undone);
            }
        }
        await db.SaveChangesAsync(cancellationToken);
    }
}
