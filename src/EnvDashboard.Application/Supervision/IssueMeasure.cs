using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Supervision;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Supervision;

/// <summary>
/// Takes a measure towards one unit: a note with a number of its year (提示单〔2026〕3号), an interview, a circular and so on up the
/// ladder. What is about items is about items of that unit.
/// </summary>
public sealed class IssueMeasure(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, TimeProvider time)
{
    private const int LongestSubject = 200, MostItems = 200;

    /// <returns>Its id.</returns>
    public async Task<int> ExecuteAsync(Actor actor, MeasureDraft draft, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Rectify);
        var subject = Subject(draft.Subject);
        var text = ItemStep.Checked("text", draft.Text, required: false);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        if (string.IsNullOrWhiteSpace(draft.Unit)) throw new InvalidInputException(new FieldError("unit", "missing"));
        var unit = known.UnitIds.TryGetValue(draft.Unit, out var found) ? found : throw new NotFoundException("unit", draft.Unit);
        var items = draft.Items.Distinct().ToList();
        if (items.Count > MostItems) throw new InvalidInputException(new FieldError("items", "too_many", "200", items.Count.ToString(CultureInfo.InvariantCulture)));
        var own = await db.RectificationItems.Where(i => items.Contains(i.Id) && i.UnitId == unit && i.RemovedAt == null).Select(i => i.Id).ToListAsync(cancellationToken);
        if (items.Except(own).ToList() is [var other, ..]) throw new ConflictException("measure_item_of_other_unit", other.ToString(CultureInfo.InvariantCulture), draft.Unit);
        await CheckLadderAsync(db, draft, unit, cancellationToken);
        if (draft.Cause is { } cause && await db.SupervisionMeasures.AnyAsync(m => m.Cause == cause && m.State != MeasureState.Withdrawn, cancellationToken)) throw new ConflictException("measure_there_already", draft.Unit);

        var now = time.GetUtcNow().UtcDateTime;
        var issued = draft.IssuedOn ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        if (draft.Due < issued) throw new InvalidInputException(new FieldError("due", "due_before_issue"));
        var row = new SupervisionMeasureRow
        {
            UnitId = unit, Rung = draft.Rung, Year = issued.Year, Subject = subject, Text = text, FollowsId = draft.Follows, Cause = draft.Cause, IssuedOn = issued, IssuedBy = actor.Name, Due = draft.Due,
            Number = LadderRules.IsNumbered(draft.Rung) ? await NextNumberAsync(db, draft.Rung, issued.Year, cancellationToken) : null,
        };
        db.SupervisionMeasures.Add(row);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            throw new ConflictException("measure_number_taken");
        }
        db.SupervisionItems.AddRange(own.Select(i => new SupervisionItemRow { MeasureId = row.Id, ItemId = i }));
        db.SupervisionEvents.Add(new SupervisionEventRow { MeasureId = row.Id, At = now, By = actor.Name, State = row.State, Due = row.Due, Text = subject });
        db.Audit.Add(new AuditRow { At = now, Actor = actor.Name, Action = "supervision.issued", Subject = row.Id.ToString(CultureInfo.InvariantCulture), Details = $"{row.Rung} {row.Year}-{row.Number}: {subject}" });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return row.Id;
    }

    private static string Subject(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new InvalidInputException(new FieldError("subject", "missing"));
        return text.Trim().Length <= LongestSubject ? text.Trim() : throw new InvalidInputException(new FieldError("subject", "too_long", "200"));
    }

    private static async Task CheckLadderAsync(AppDb db, MeasureDraft draft, int unit, CancellationToken cancellationToken)
    {
        if (draft.Follows is not { } follows) return;
        var before = await db.SupervisionMeasures.AsNoTracking().SingleOrDefaultAsync(m => m.Id == follows, cancellationToken)
            ?? throw new NotFoundException("measure", follows.ToString(CultureInfo.InvariantCulture));
        if (before.UnitId != unit) throw new ConflictException("measure_of_other_unit", draft.Unit!);
        if (LadderRules.AgainstFollowing(before.Rung, before.State, draft.Rung) is { } against) throw new ConflictException(against, before.Subject);
    }

    /// <summary>Numbers run without gaps within kind and year; one that was withdrawn keeps its own.</summary>
    private static async Task<int> NextNumberAsync(AppDb db, Rung rung, int year, CancellationToken cancellationToken) =>
        (await db.SupervisionMeasures.Where(m => m.Rung == rung && m.Year == year).MaxAsync(m => m.Number, cancellationToken) ?? 0) + 1;
}
