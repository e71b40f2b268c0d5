using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>
/// Carries out one step of an item's life: the step, its row of the history and the audit entry in one transaction. A step that is
/// refused changes nothing but the audit, where the refusal stands.
/// </summary>
public sealed class ItemSteps(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <exception cref="ForbiddenException">The actor may not work on the ledger.</exception>
    /// <exception cref="ConflictException">The rules are against it, or somebody else changed the item at the same moment.</exception>
    internal async Task ExecuteAsync(Actor actor, int id, RectificationAct act, Func<ItemStep, Task> change, CancellationToken cancellationToken)
    {
        try
        {
            actor.Require(Permission.Rectify);
            await CarryOutAsync(actor, id, act, change, cancellationToken);
        }
        catch (Exception refusal) when (refusal is ConflictException or ForbiddenException)
        {
            await AuditRefusalAsync(actor, id, act, ((UseCaseException)refusal).Code, cancellationToken);
            throw;
        }
    }

    private async Task CarryOutAsync(Actor actor, int id, RectificationAct act, Func<ItemStep, Task> change, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var item = await db.RectificationItems.SingleOrDefaultAsync(i => i.Id == id && i.RemovedAt == null, cancellationToken)
            ?? throw new NotFoundException("item", id.ToString(CultureInfo.InvariantCulture));
        var step = new ItemStep(db, item, actor.Name, time.GetUtcNow().UtcDateTime, cancellationToken);
        await change(step);
        db.Audit.Add(new AuditRow
        {
            At = step.Now, Actor = actor.Name, Action = "rectification." + JsonName(act), Subject = id.ToString(CultureInfo.InvariantCulture), Details = Text.Shorten(step.Reason, 4000),
        });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new ConflictException("item_changed_in_between", item.ItemNo);
        }
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task AuditRefusalAsync(Actor actor, int id, RectificationAct act, string code, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        db.Audit.Add(new AuditRow
        {
            At = time.GetUtcNow().UtcDateTime, Actor = actor.Name, Action = "rectification.refused", Subject = id.ToString(CultureInfo.InvariantCulture), Details = $"{JsonName(act)}: {code}",
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string JsonName(RectificationAct act) => char.ToLowerInvariant(act.ToString()[0]) + act.ToString()[1..];
}
