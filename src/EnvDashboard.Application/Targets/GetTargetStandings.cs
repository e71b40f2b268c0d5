using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Targets;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Targets;

/// <summary>Who meets and who misses which target in a period, and how that has gone: periods in which nothing was asked for are left out.</summary>
public sealed class GetTargetStandings(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, IObservationBulk bulk)
{
    /// <summary>Periods in the trend, the latest ones.</summary>
    public const int TrendPeriods = 13;

    public async Task<TargetReport> ExecuteAsync(Actor actor, TargetFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var wanted = Selection.Of(known, filter);
        List<int> indicators = [.. wanted.Targets.Select(t => known.IndicatorIds[t.IndicatorCode]).Distinct().Order()];
        var held = await db.ObservationColumns.Where(c => indicators.Contains(c.IndicatorId)).Select(c => c.PeriodId).Distinct().ToListAsync(cancellationToken);
        var periods = held.Select(p => known.Periods[p]).OrderDescending().ToList();
        var period = filter.Period is null ? periods.FirstOrDefault() : Asked(filter.Period);
        if (period is null) return new(null, [], [], [], [], page.Of<TargetStandingView>([], 0), false);

        var book = new TargetBook(wanted.Targets, known.Groups.Values);
        var judged = known.PeriodIds.TryGetValue(period.Code, out var id) ? Judge(bulk.Read(db, id, indicators), period) : [];
        var shown = judged.Where(j => filter.Met is null || j.Standing.Met == filter.Met)
            .OrderBy(j => j.Standing.Met switch { false => 0, null => 1, true => 2 }).ThenBy(j => j.Target.IndicatorCode, StringComparer.Ordinal)
            .ThenBy(j => j.Target.Kind).ThenBy(j => j.Standing.Margin).ThenBy(j => known.Units[j.Unit].Code, StringComparer.Ordinal).ToList();
        List<JudgedTarget> part = [.. shown.Skip(page.Skip).Take(page.Size)];
        var sheets = await SheetsAsync(db, part, cancellationToken);
        return new(
            period.Code, [.. periods.Select(p => p.Code)],
            [.. periods.Where(p => p.Kind == period.Kind).Take(TrendPeriods).Reverse().Select(p => Count(p.Code, null, null, p == period ? judged : JudgeNumbers(p))).Where(c => c.Met + c.Missed + c.Unknown > 0)],
            [.. judged.GroupBy(j => j.Indicator).Select(g => Count(known.Indicators[g.Key].Code, known.Indicators[g.Key].Name, known.Indicators[g.Key].NameEn, [.. g]))],
            [.. judged.GroupBy(j => j.Unit).Select(g => Count(known.Units[g.Key].Code, known.Units[g.Key].Name, known.Units[g.Key].NameEn, [.. g]))
                .OrderByDescending(c => c.Missed).ThenBy(c => c.Key, StringComparer.Ordinal)],
            page.Of<TargetStandingView>([.. part.Select(j => View(known, j, sheets))], shown.Count),
            judged.Exists(j => known.Units[j.Unit].Invented));

        List<JudgedTarget> Judge(IEnumerable<StoredObservation> values, Period at) =>
            [.. new PeriodTargets(known, book, at, values).Judge(wanted.UnitsIn(known, at)).Where(j => wanted.Kinds.Count == 0 || wanted.Kinds.Contains(j.Target.Kind))];

        // The trend needs numbers only, which lie together by column.
        List<JudgedTarget> JudgeNumbers(Period at) => Judge(
            bulk.ReadNumbers(db, known.PeriodIds[at.Code], indicators)
                .Select(n => new StoredObservation(new(known.PeriodIds[at.Code], n.Indicator, n.Unit), n.Value, n.Numerator, n.Denominator, n.State, null, null, null, 0, 0, 0)), at);
    }

    private static Period Asked(string text) => PeriodText.TryParse(text, out var period) ? period : throw new InvalidInputException(new FieldError("period", "not_a_period", text));

    private static TargetCountView Count(string key, string? name, string? nameEn, List<JudgedTarget> judged) =>
        new(key, name, nameEn, judged.Count(j => j.Standing.Met == true), judged.Count(j => j.Standing.Met == false), judged.Count(j => j.Standing.Met is null));

    private static async Task<Dictionary<int, string>> SheetsAsync(AppDb db, List<JudgedTarget> part, CancellationToken cancellationToken)
    {
        var ids = part.Where(j => j.Found is not null).Select(j => j.Found!.Value.Sheet).Distinct().ToList();
        return await db.SubmissionSheets.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
    }

    private static TargetStandingView View(DictionarySnapshot known, JudgedTarget j, Dictionary<int, string> sheets)
    {
        var found = j.Found;
        return new(
            GetRanking.Reference(known, j.Unit), TargetView.Of(known, j.Target), known.Indicators[j.Indicator].Decimals, j.Standing.Low, j.Standing.High,
            Number(found?.Value), Number(found?.Numerator), Number(found?.Denominator), Keyword.Of(found?.State ?? ObservationState.NotReported),
            j.Standing.Met, j.Standing.Margin, found?.Submission, found is { } o ? sheets.GetValueOrDefault(o.Sheet) : null, found is { } c ? CellAddress.Unpack(c.Cell).ToString() : null);
    }

    private static double? Number(double? number) => number is { } n && double.IsFinite(n) ? n : null;

    /// <summary>What the filter names, found in the dictionaries.</summary>
    private sealed record Selection(IReadOnlyList<IndicatorTarget> Targets, string? Group, IReadOnlySet<int>? Units, IReadOnlySet<TargetKind> Kinds)
    {
        public static Selection Of(DictionarySnapshot known, TargetFilter filter)
        {
            if (filter.Group is { } group && !known.GroupIds.ContainsKey(group)) throw new NotFoundException("group", group);
            foreach (var code in filter.Indicators)
            {
                if (!known.IndicatorIds.ContainsKey(code)) throw new NotFoundException("indicator", code);
            }
            var units = filter.Units.Select(code => known.UnitIds.TryGetValue(code, out var id) ? id : throw new NotFoundException("unit", code)).ToHashSet();
            return new(
                [.. known.Targets.Where(t => filter.Indicators.Count == 0 || filter.Indicators.Contains(t.IndicatorCode))], filter.Group, units.Count == 0 ? null : units,
                filter.Kinds.Select(Kind).ToHashSet());
        }

        public IReadOnlySet<int>? UnitsIn(DictionarySnapshot known, Period period)
        {
            if (Group is null) return Units;
            var members = known.Members(Group, period).ToHashSet();
            if (Units is not null) members.IntersectWith(Units);
            return members;
        }

        private static TargetKind Kind(string word) => Keyword.TryParse<TargetKind>(word, out var kind) ? kind
            : throw new InvalidInputException(new FieldError("kind", "unknown_word", word, string.Join(", ", Keyword.All<TargetKind>())));
    }
}
