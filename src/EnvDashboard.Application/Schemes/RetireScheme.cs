using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Application.Schemes;

/// <summary>
/// Takes a published version out of use from a period on. Rankings of the periods before stay as they are; a newer version, if there is
/// one, is not concerned.
/// </summary>
public sealed class RetireScheme(SchemeLife life)
{
    /// <param name="from">The first period it is no longer used for.</param>
    /// <param name="reason">Kept in the audit log.</param>
    public Task ExecuteAsync(Actor actor, string code, string version, string? from, string? reason, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(from)) throw new InvalidInputException(new FieldError("from", "missing"));
        if (!PeriodText.TryParse(from, out var period)) throw new InvalidInputException(new FieldError("from", "not_a_period", from));
        return life.ExecuteAsync(actor, code, version, "scheme.retired", reason, (row, known) =>
        {
            if (SchemeLife.StatusOf(row) != SchemeStatus.Published) throw new ConflictException("scheme_not_published", code, version);
            if (period.Start < known.Schemes[row.Id].AppliesFrom.Start) throw new InvalidInputException(new FieldError("from", "before_applies_from", row.AppliesFrom));
            row.Status = Keyword.Of(SchemeStatus.Retired);
            row.RetiredFrom = period.Code;
        }, cancellationToken);
    }
}
