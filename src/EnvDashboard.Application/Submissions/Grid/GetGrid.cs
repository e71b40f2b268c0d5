using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Grid;

/// <summary>The values in force of a few units and indicators, to be corrected by hand.</summary>
public sealed class GetGrid(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    public async Task<GridView> ExecuteAsync(Actor actor, GridRequest request, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Submit);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        if (!known.GroupIds.ContainsKey(request.Group)) throw new NotFoundException("group", request.Group);
        if (!PeriodText.TryParse(request.Period, out var period)) throw new InvalidInputException(new FieldError("period", "not_a_period", request.Period));
        var members = known.Members(request.Group, period);
        if (members.Count == 0) throw new InvalidInputException(new FieldError("group", "no_units_in_period"));
        var indicators = Indicators(known, request, period);
        var units = Part(members, request.UnitPage, GridRequest.MostUnits);
        var shown = Part(indicators, request.IndicatorPage, GridRequest.MostIndicators);
        return new(
            period.Code,
            [.. units.Select(id => known.Units[id]).Select(u => new GridUnit(u.Code, u.Name, u.NameEn))],
            members.Count,
            [.. shown.Select(id => known.Indicators[id]).Select(i => new GridIndicator(i.Code, i.Name, i.NameEn, i.UnitOfMeasure, i.Kind == IndicatorKind.Ratio))],
            indicators.Count,
            await CellsAsync(db, known, period, units, shown, cancellationToken));
    }

    private static List<int> Indicators(DictionarySnapshot known, GridRequest request, Period period)
    {
        if (request.Indicators.Count > 0)
            return [.. request.Indicators.Distinct().Select(c => known.IndicatorIds.TryGetValue(c, out var id) ? id : throw new NotFoundException("indicator", c))];
        var inForce = known.SchemesInForce(period).Select(s => s.Value).Where(s => s.GroupCode == request.Group && (request.Scheme is null || s.Code == request.Scheme)).MinBy(s => s.Code, StringComparer.Ordinal);
        // Not in force then, but it was asked for: its newest version is what is meant.
        var scheme = inForce ?? known.Schemes.Values.Where(s => s.Code == request.Scheme).MaxBy(s => s.AppliesFrom.Start);
        if (scheme is not null) return [.. scheme.IndicatorCodes.Distinct().Select(c => known.IndicatorIds[c])];
        throw request.Scheme is null ? new InvalidInputException(new FieldError("indicators", "no_scheme_in_force")) : new NotFoundException("scheme", request.Scheme);
    }

    private static List<int> Part(IReadOnlyList<int> all, int page, int size) => [.. all.Skip((Math.Clamp(page, 1, int.MaxValue / size) - 1) * size).Take(size)];

    private static async Task<Dictionary<GridPlace, GridCell>> CellsAsync(
        AppDb db, DictionarySnapshot known, Period period, List<int> units, List<int> indicators, CancellationToken cancellationToken)
    {
        if (!known.PeriodIds.TryGetValue(period.Code, out var periodId)) return [];
        var rows = await db.Observations.AsNoTracking()
            .Where(o => o.PeriodId == periodId && indicators.Contains(o.IndicatorId) && units.Contains(o.UnitId))
            .Select(o => new { o.UnitId, o.IndicatorId, o.Value, o.Numerator, o.Denominator, o.State }).ToListAsync(cancellationToken);
        return rows.ToDictionary(
            o => new GridPlace(known.Units[o.UnitId].Code, known.Indicators[o.IndicatorId].Code),
            o => new GridCell(o.Value, o.Numerator, o.Denominator, (ObservationState)o.State));
    }
}
