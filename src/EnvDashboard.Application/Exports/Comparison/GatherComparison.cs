using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Targets;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>Finds what was asked for and what was left to be chosen.</summary>
public sealed class GatherComparison(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, ListRankings list, GetRanking getRanking, ReadComparedValues read, TimeProvider time)
{
    public async Task<ComparisonContent> ExecuteAsync(Actor actor, ComparisonRequest request, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Export);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var choices = await list.ExecuteAsync(actor, cancellationToken);
        var group = Group(known, choices, request);
        var choice = choices.FirstOrDefault(c => c.Group == group && (request.Scheme is null || c.Scheme == request.Scheme));
        if (request.Scheme is not null && choice is null) throw new NotFoundException("scheme", request.Scheme);
        var periods = Periods(known, choices.Where(c => c.Group == group && c.Scheme == choice?.Scheme), request);
        var scheme = choice is null ? null : InForce(known, choice.Scheme, periods[^1]);
        var unitIds = Units(known, group, periods[^1], request);
        var indicatorIds = Indicators(known, scheme, request);
        CheckSize(unitIds.Count, indicatorIds.Count, periods.Count);
        // The rank history has two columns a period.
        if (periods.Count > ComparisonRequest.MaxPeriods) throw new InvalidInputException(new FieldError("from", "too_many", Text(ComparisonRequest.MaxPeriods), Text(periods.Count)));

        var parts = Parts(request.Parts, (long)unitIds.Count * indicatorIds.Count, periods.Count, unitIds.Count);
        var ranked = periods.Where(p => choices.Any(c => c.Group == group && c.Scheme == choice?.Scheme && c.Period == p.Code)).ToList();
        // The mass of values is read beside the rankings, by a connection of its own.
        var whole = parts.HasFlag(ComparisonPart.Provenance) || ranked.Count == 0;
        var reading = Task.Run(() => read.ExecuteAsync(known, unitIds, indicatorIds, periods, whole, cancellationToken), cancellationToken);
        var rankings = new List<RankingView>();
        foreach (var period in ranked)
        {
            rankings.Add(await getRanking.ExecuteAsync(actor, new RankingRequest(period.Code, group, choice!.Scheme, null), cancellationToken));
        }
        var values = await reading;
        if (values.Count == 0 && rankings.Count == 0) throw new InvalidInputException(new FieldError("from", "nothing_to_export"));
        var beside = parts.HasFlag(ComparisonPart.Environments) || parts.HasFlag(ComparisonPart.Units);
        return new ComparisonContent(
            scheme?.Name ?? known.Groups[known.GroupIds[group]].Name,
            known.Groups[known.GroupIds[group]],
            scheme,
            [.. unitIds.Select(id => known.Units[id])],
            [.. indicatorIds.Select(id => known.Indicators[id])],
            periods,
            rankings,
            values,
            unitIds.Any(id => known.Units[id].Invented),
            actor.Name,
            MadeAt(rankings, values))
        {
            Parts = parts,
            Marks = await ReadRunMarks.ExecuteAsync(db, known, rankings, unitIds, indicatorIds, cancellationToken),
            Targets = GroupTargets.Numbers(known, group, periods[^1]),
            Reference = !beside ? ReferenceValues.None : await ReferenceAsync(db, known, unitIds, indicatorIds, periods, cancellationToken),
        };
    }

    /// <summary>The latest run's own time: what is made again from the same runs is the same, byte by byte.</summary>
    private DateTimeOffset MadeAt(List<RankingView> rankings, List<ComparedValue> values) =>
        rankings.Count > 0 ? new(DateTime.SpecifyKind(rankings.Max(r => r.ComputedAt), DateTimeKind.Utc))
        : values.Max(v => v.AcceptedAt) is { } accepted ? DateTimeOffset.Parse(accepted, global::System.Globalization.CultureInfo.InvariantCulture, global::System.Globalization.DateTimeStyles.AssumeUniversal)
        : time.GetLocalNow();

    /// <summary>What is small comes unasked, what is large only when it is asked for; the cover says what was left out.</summary>
    private static ComparisonPart Parts(ComparisonPart? asked, long values, int periods, int units)
    {
        if (asked is { } parts)
        {
            if (parts.HasFlag(ComparisonPart.Units) && units > ComparisonRequest.MaxUnitSheets)
                throw new InvalidInputException(new FieldError("units", "too_many", Text(ComparisonRequest.MaxUnitSheets), Text(units)));
            return parts;
        }
        var small = ComparisonPart.None;
        if (values * periods <= 100_000) small |= ComparisonPart.Provenance;
        if (values <= 20_000) small |= ComparisonPart.Environments;
        if (units == 1) small |= ComparisonPart.Units;
        return small;
    }

    /// <summary>Values of the period before the last one and of the same one a year earlier, to be shown beside it.</summary>
    private async Task<ReferenceValues> ReferenceAsync(
        AppDb db, DictionarySnapshot known, List<int> units, List<int> indicators, List<Period> periods, CancellationToken cancellationToken)
    {
        var last = periods[^1];
        var before = PeriodNeighbours.Previous(last, known.Periods.Values);
        var year = PeriodNeighbours.LastYear(last, known.Periods.Values);
        var wanted = new[] { before, year }.OfType<Period>().Distinct().ToList();
        var numbers = wanted.Count == 0 ? [] : await read.NumbersAsync(db, known, units, indicators, wanted, cancellationToken);
        return new(before, year, numbers);
    }

    private static string Text(int number) => number.ToString(global::System.Globalization.CultureInfo.InvariantCulture);

    private static string Group(DictionarySnapshot known, IReadOnlyList<RankingChoice> choices, ComparisonRequest request)
    {
        if (request.Group is { } code) return known.GroupIds.ContainsKey(code) ? code : throw new NotFoundException("group", code);
        var ofScheme = choices.FirstOrDefault(c => request.Scheme is null || c.Scheme == request.Scheme);
        if (request.Units.Count == 0 || request.Scheme is not null) return ofScheme?.Group ?? throw new NotFoundException("ranking", request.Scheme ?? "—");
        var holding = choices.FirstOrDefault(c => request.Units.All(u => known.Groups[known.GroupIds[c.Group]].Members.Any(m => m.UnitCode == u)));
        return holding?.Group ?? ofScheme?.Group ?? throw new NotFoundException("ranking", "—");
    }

    private static Scheme? InForce(DictionarySnapshot known, string code, Period period) =>
        known.SchemesInForce(period).Select(s => s.Value).FirstOrDefault(s => s.Code == code) ?? known.Schemes.Values.FirstOrDefault(s => s.Code == code);

    private static List<Period> Periods(DictionarySnapshot known, IEnumerable<RankingChoice> ranked, ComparisonRequest request)
    {
        var (from, to) = (Parse("from", request.From), Parse("to", request.To));
        var all = ranked.Select(c => known.Periods[known.PeriodIds[c.Period]]).ToList();
        if (from is null && to is null) return all.Count > 0 ? [all.Max()!] : throw new InvalidInputException(new FieldError("from", "missing"));
        (from, to) = (from ?? to, to ?? from);
        if (from!.Start > to!.End) throw new InvalidInputException(new FieldError("from", "period_order"));
        // Months are compared with months: the kind of the first period decides, unless only other kinds lie in the range.
        var within = known.Periods.Values.Where(p => p.Start >= from.Start && p.End <= to.End).Order().ToList();
        var sameKind = within.Where(p => p.Kind == from.Kind).ToList();
        var chosen = sameKind.Count > 0 ? sameKind : within;
        return chosen.Count > 0 ? chosen : throw new InvalidInputException(new FieldError("from", "nothing_to_export"));
    }

    private static Period? Parse(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : PeriodText.TryParse(text, out var period) ? period
        : throw new InvalidInputException(new FieldError(field, "not_a_period", text));

    private static List<int> Units(DictionarySnapshot known, string group, Period period, ComparisonRequest request) =>
        request.Units.Count == 0
            ? [.. known.Members(group, period)]
            : [.. request.Units.Distinct().Select(c => known.UnitIds.TryGetValue(c, out var id) ? id : throw new NotFoundException("unit", c))];

    private static List<int> Indicators(DictionarySnapshot known, Scheme? scheme, ComparisonRequest request) =>
        request.Indicators.Count > 0
            ? [.. request.Indicators.Distinct().Select(c => known.IndicatorIds.TryGetValue(c, out var id) ? id : throw new NotFoundException("indicator", c))]
            : [.. (scheme?.Nodes ?? []).Where(n => n.IsLeaf).Select(n => known.IndicatorIds[n.IndicatorCode!]).Distinct()];

    private static void CheckSize(int units, int indicators, int periods)
    {
        var cells = (long)units * indicators * periods;
        if (cells > ComparisonRequest.MaxCells)
        {
            throw new InvalidInputException(new FieldError(
                "indicators", "too_many", ComparisonRequest.MaxCells.ToString(global::System.Globalization.CultureInfo.InvariantCulture), cells.ToString(global::System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

}
