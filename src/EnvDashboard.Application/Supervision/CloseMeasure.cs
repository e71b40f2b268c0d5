using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Supervision;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Supervision;

/// <summary>
/// Records how a measure ended: the answer of the unit, the record of the talk, why it did not take place, or that it is withdrawn. A due
/// measure that nobody closes stays in sight as overdue.
/// </summary>
public sealed class CloseMeasure(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <param name="state">Done, not done or withdrawn.</param>
    /// <param name="outcome">The answer or record; for the others the reason.</param>
    public async Task ExecuteAsync(Actor actor, int id, MeasureState state, string? outcome, DateOnly? on, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Rectify);
        if (state == MeasureState.Due) throw new InvalidInputException(new FieldError("state", "unknown_word", "due", "done, not_done, withdrawn"));
        var text = ItemStep.Checked("outcome", outcome, required: true);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.SupervisionMeasures.SingleOrDefaultAsync(m => m.Id == id, cancellationToken) ?? throw new NotFoundException("measure", id.ToString(CultureInfo.InvariantCulture));
        if (LadderRules.AgainstClosing(row.State) is { } against) throw new ConflictException(against, row.Subject);
        var now = time.GetUtcNow().UtcDateTime;
        var before = row.State;
        (row.State, row.Outcome, row.ClosedOn) = (state, text, on ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        row.Version++;
        db.SupervisionEvents.Add(new SupervisionEventRow { MeasureId = id, At = now, By = actor.Name, StateBefore = before, State = state, DueBefore = row.Due, Due = row.Due, Text = text });
        db.Audit.Add(new AuditRow { At = now, Actor = actor.Name, Action = "supervision.closed", Subject = id.ToString(CultureInfo.InvariantCulture), Details = Text.Shorten($"{state}: {text}", 4000) });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new ConflictException("measure_changed_in_between", row.Subject);
        }
    }
}
