using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Approvals;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Approvals;

/// <param name="Value">%; null = none, because there was nothing to divide by.</param>
public sealed record ApprovalFigure(string Unit, string Indicator, string Period, double? Value, double Numerator, double Denominator);

/// <summary>The rates of all units as figures of indicators (<c>APPR_…</c>). A rate with a missing count is no figure; one without cases says that it does not apply.</summary>
public sealed class ComputeApprovalFigures(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    /// <param name="periodText">Null = every period.</param>
    public async Task<IReadOnlyList<ApprovalFigure>> ExecuteAsync(Actor actor, string? periodText, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        Period? asked = null;
        if (periodText is not null && !PeriodText.TryParse(periodText, out asked!)) throw new InvalidInputException(new FieldError("period", "not_a_period", periodText));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var periods = asked is null ? await ReadApprovalCounts.PeriodsAsync(db, cancellationToken) : [known.PeriodIds.GetValueOrDefault(asked.Code, -1)];
        var counts = await ReadApprovalCounts.ExecuteAsync(db, periods, null, cancellationToken);
        return
        [
            .. from c in counts
               orderby known.Periods[c.Period], known.Units[c.Unit].Code
               from rate in ApprovalRate.All
               let value = rate.Of(c.Counts)
               where value.Reason != NoRate.Missing
               select new ApprovalFigure(known.Units[c.Unit].Code, rate.Code, known.Periods[c.Period].Code, value.Value, value.Numerator!.Value, value.Denominator!.Value),
        ];
    }
}
