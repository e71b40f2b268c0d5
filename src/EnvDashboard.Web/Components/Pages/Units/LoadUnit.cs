using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rankings;

namespace EnvDashboard.Web.Components.Pages.Units;

/// <summary>Gathers what the unit page shows.</summary>
public sealed class LoadUnit(ListUnits listUnits, ListGroups listGroups, ListRankings list, ExplainRank explain, GetRankHistory history)
{
    /// <param name="scheme">Null = the first that the unit is ranked by.</param>
    /// <param name="period">Null = the latest; so too when it is not ranked.</param>
    public async Task<UnitContent> ExecuteAsync(Actor actor, string code, string? scheme, string? period, CancellationToken cancellationToken)
    {
        var unit = (await listUnits.ExecuteAsync(actor, cancellationToken)).FirstOrDefault(u => u.Code == code) ?? throw new NotFoundException("unit", code);
        var groups = await listGroups.ExecuteAsync(actor, cancellationToken);
        var own = groups.Where(g => g.Members.Any(m => m.Unit == code)).Select(g => g.Code).ToHashSet(StringComparer.Ordinal);
        var choices = (await list.ExecuteAsync(actor, cancellationToken)).Where(c => own.Contains(c.Group)).ToList();
        var choice = choices.FirstOrDefault(c => (scheme is null || c.Scheme == scheme) && (period is null || c.Period == period))
            ?? choices.FirstOrDefault(c => scheme is null || c.Scheme == scheme);
        if (choice is null) return new(unit, choices, null, null, []);
        return new(
            unit,
            choices,
            choice,
            await explain.ExecuteAsync(actor, choice.RunId, code, cancellationToken),
            await history.ExecuteAsync(actor, choice.Scheme, code, cancellationToken, choices));
    }
}
