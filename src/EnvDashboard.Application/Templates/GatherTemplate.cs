using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Domain.Targets;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Templates;

/// <summary>Finds what a template is asked for and what was left to be chosen.</summary>
public sealed class GatherTemplate(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    internal async Task<TemplateContent> ExecuteAsync(Actor actor, TemplateRequest request, TemplateText text, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewSubmissions);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var period = Period(request);
        var schemes = Schemes(known, request, period);
        var groupCode = Group(known, request, schemes);
        var scheme = schemes.FirstOrDefault(s => s.GroupCode == groupCode) ?? (request.Scheme is null ? null : schemes[0]);
        var everything = request.Kind == TemplateKind.Definition && groupCode is null;
        var units = groupCode is not null ? Units(known, groupCode, period) : everything ? ByCode(known.UnitIds) : [];
        var indicators = everything && request.Indicators.Count == 0 ? ByCode(known.IndicatorIds) : Indicators(known, request, scheme);
        Check(request, units.Count, indicators.Count);
        var wanted = indicators.ConvertAll(id => known.Indicators[id]);
        return new(
            request,
            groupCode is null ? null : known.Groups[known.GroupIds[groupCode]],
            groupCode is not null ? [known.Groups[known.GroupIds[groupCode]]] : everything ? ByCode(known.GroupIds).ConvertAll(id => known.Groups[id]) : [],
            period,
            scheme,
            units.ConvertAll(id => known.Units[id]),
            wanted,
            [.. known.Categories.Values.OrderBy(c => c.Order).ThenBy(c => c.Code, StringComparer.Ordinal)],
            request is { Filled: true, Kind: TemplateKind.Indicators } ? await ValuesAsync(db, known, units, indicators, period!, cancellationToken) : new Dictionary<(string, string), ObservedValue>(),
            IndicatorHeaders.Of(wanted, [.. known.Indicators.Values], text))
        {
            Targets = TargetsOf(known, wanted, units.ConvertAll(id => known.Units[id].Code), everything, groupCode),
        };
    }

    /// <summary>Of the indicators shown, but none of groups and units that are not: they would come back as unknown.</summary>
    private static List<IndicatorTarget> TargetsOf(DictionarySnapshot known, List<Indicator> indicators, List<string> units, bool everything, string? group)
    {
        var (codes, shown) = (indicators.Select(i => i.Code).ToHashSet(StringComparer.Ordinal), units.ToHashSet(StringComparer.Ordinal));
        return [.. known.Targets.Where(t => codes.Contains(t.IndicatorCode) && (everything || ((t.GroupCode is null || t.GroupCode == group) && (t.UnitCode is null || shown.Contains(t.UnitCode)))))];
    }

    private static List<int> ByCode(IReadOnlyDictionary<string, int> ids) => [.. ids.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value)];

    private static Period? Period(TemplateRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Period))
            return request.Kind == TemplateKind.Indicators ? throw new InvalidInputException(new FieldError("period", "missing")) : null;
        return PeriodText.TryParse(request.Period, out var period) ? period : throw new InvalidInputException(new FieldError("period", "not_a_period", request.Period));
    }

    /// <summary>The version in force in the period (without one: the newest) of the scheme asked for, else of every scheme.</summary>
    private static List<Scheme> Schemes(DictionarySnapshot known, TemplateRequest request, Period? period)
    {
        var inForce = period is null
            ? known.Schemes.Values.GroupBy(s => s.Code, StringComparer.Ordinal).Select(g => g.OrderByDescending(s => s.AppliesFrom.Start).ThenByDescending(s => s.IssuedOn).First())
            : known.SchemesInForce(period).Select(s => s.Value);
        var found = inForce.Where(s => request.Scheme is null || s.Code == request.Scheme).OrderBy(s => s.Code, StringComparer.Ordinal).ToList();
        if (request.Scheme is null || found.Count > 0) return found;
        // Not in force then, but it exists: the newest version is what is meant.
        var newest = known.Schemes.Values.Where(s => s.Code == request.Scheme).MaxBy(s => s.AppliesFrom.Start);
        return newest is null ? throw new NotFoundException("scheme", request.Scheme) : [newest];
    }

    private static string? Group(DictionarySnapshot known, TemplateRequest request, List<Scheme> schemes)
    {
        if (request.Group is { } code) return known.GroupIds.ContainsKey(code) ? code : throw new NotFoundException("group", code);
        if (request.Scheme is not null) return schemes[0].GroupCode;
        return request.Kind == TemplateKind.Indicators ? throw new InvalidInputException(new FieldError("group", "missing")) : null;
    }

    private static List<int> Units(DictionarySnapshot known, string group, Period? period) => period is not null
        ? [.. known.Members(group, period)]
        : [.. known.Groups[known.GroupIds[group]].Members.Select(m => known.UnitIds[m.UnitCode]).Distinct().OrderBy(id => known.Units[id].Code, StringComparer.Ordinal)];

    private static List<int> Indicators(DictionarySnapshot known, TemplateRequest request, Scheme? scheme)
    {
        if (request.Indicators.Count > 0)
            return [.. request.Indicators.Distinct().Select(c => known.IndicatorIds.TryGetValue(c, out var id) ? id : throw new NotFoundException("indicator", c))];
        if (scheme is not null) return [.. scheme.IndicatorCodes.Select(c => known.IndicatorIds[c])];
        return request.Kind == TemplateKind.Indicators ? throw new InvalidInputException(new FieldError("indicators", "no_scheme_in_force")) : [];
    }

    private static void Check(TemplateRequest request, int units, int indicators)
    {
        if (request.Kind != TemplateKind.Indicators) return;
        if (units == 0) throw new InvalidInputException(new FieldError("group", "no_units_in_period"));
        var (values, most) = ((long)units * indicators, request.Layout == TemplateLayout.Long ? TemplateRequest.MaxRows : TemplateRequest.MaxCells);
        if (values > most)
            throw new InvalidInputException(new FieldError("indicators", "too_many", most.ToString(CultureInfo.InvariantCulture), values.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<Dictionary<(string, string), ObservedValue>> ValuesAsync(
        AppDb db, DictionarySnapshot known, List<int> units, List<int> indicators, Period period, CancellationToken cancellationToken)
    {
        if (!known.PeriodIds.TryGetValue(period.Code, out var periodId)) return [];
        var members = units.ToHashSet();
        var rows = await db.Observations.AsNoTracking()
            .Where(o => o.PeriodId == periodId && indicators.Contains(o.IndicatorId))
            .Select(o => new { o.UnitId, o.IndicatorId, o.Value, o.Numerator, o.Denominator, o.Qualifier, o.State, o.Raw, o.Note })
            .ToListAsync(cancellationToken);
        return rows.Where(o => members.Contains(o.UnitId)).ToDictionary(
            o => (known.Units[o.UnitId].Code, known.Indicators[o.IndicatorId].Code),
            o => new ObservedValue(o.Value, o.Numerator, o.Denominator, o.Qualifier, (ObservationState)o.State, o.Raw, o.Note));
    }
}
