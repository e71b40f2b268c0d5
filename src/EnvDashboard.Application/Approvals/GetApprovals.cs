using EnvDashboard.Application.Access;
using EnvDashboard.Application.Calendars;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Targets;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Approvals;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Targets;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Approvals;

/// <summary>The approvals of a month: rates with their parts beside group and target, by month and by unit, and who misses which target.</summary>
public sealed class GetApprovals(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, GetTargetStandings standings, TimeProvider time)
{
    /// <summary>Months shown, the latest ones.</summary>
    public const int TrendMonths = 13;

    public async Task<ApprovalReport> ExecuteAsync(Actor actor, ApprovalFilter filter, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        if (filter.Group is { } group && !known.GroupIds.ContainsKey(group)) throw new NotFoundException("group", group);
        int? unit = filter.Unit is null ? null : known.UnitIds.TryGetValue(filter.Unit, out var id) ? id : throw new NotFoundException("unit", filter.Unit);
        var periods = (await ReadApprovalCounts.PeriodsAsync(db, cancellationToken)).Select(p => known.Periods[p]).OrderDescending().ToList();
        var period = filter.Period is null ? periods.FirstOrDefault() : Asked(filter.Period);
        if (period is null) return new(null, [], null, [], [], [], false);

        var trend = periods.Where(p => p.Kind == period.Kind && p.CompareTo(period) <= 0).Take(TrendMonths).Append(period).Distinct().Order().ToList();
        var ids = trend.Select(p => known.PeriodIds.GetValueOrDefault(p.Code, -1)).ToList();
        var counts = await ReadApprovalCounts.ExecuteAsync(db, ids, null, cancellationToken);
        var months = trend.Select(p => new Month(known, p, filter.Group, [.. counts.Where(c => known.Periods[c.Period].Code == p.Code)])).ToList();
        var now = months[^1];
        var misses = await MissesAsync(actor, known, filter, period, cancellationToken);
        return new(
            period.Code, [.. periods.Select(p => p.Code)], now.Row(unit, period.Code, null, null, withTargets: true), [.. months.Select(m => m.Row(unit, m.Period.Code, null, null, withTargets: false))],
            [.. now.Units.Where(u => unit is null || u == unit).Select(u => now.Row(u, known.Units[u].Code, known.Units[u].Name, known.Units[u].NameEn, withTargets: true))],
            misses, now.Units.Any(u => known.Units[u].Invented))
        {
            BadReviewsOpenUntil = await BadReviewsOpenAsync(db, period, cancellationToken),
        };
    }

    private async Task<DateOnly?> BadReviewsOpenAsync(AppDb db, Period period, CancellationToken cancellationToken)
    {
        var until = (await WorkingCalendars.InForceAsync(db, cancellationToken)).Add(period.End, ApprovalRate.BadReviewWorkdays);
        return DateOnly.FromDateTime(time.GetLocalNow().DateTime) <= until ? until : null;
    }

    private async Task<IReadOnlyList<TargetStandingView>> MissesAsync(Actor actor, DictionarySnapshot known, ApprovalFilter filter, Period period, CancellationToken cancellationToken)
    {
        List<string> codes = [.. ApprovalRate.All.Select(r => r.Code).Where(known.IndicatorIds.ContainsKey)];
        if (codes.Count == 0) return [];
        var report = await standings.ExecuteAsync(actor, new(period.Code, filter.Group, filter.Unit is null ? [] : [filter.Unit], codes, [], false), new PageRequest(1, 200), cancellationToken);
        return report.Standings.Items;
    }

    private static Period Asked(string text) => PeriodText.TryParse(text, out var period) ? period : throw new InvalidInputException(new FieldError("period", "not_a_period", text));

    /// <summary>All units of one month that are shown.</summary>
    private sealed class Month
    {
        private readonly DictionarySnapshot known;
        private readonly Dictionary<int, ApprovalCounts> byUnit;
        private readonly TargetBook book;
        private readonly string? group;

        public Month(DictionarySnapshot known, Period period, string? group, IReadOnlyList<UnitCounts> counts)
        {
            (this.known, Period, this.group) = (known, period, group);
            var members = group is null ? null : known.Members(group, period).ToHashSet();
            byUnit = counts.Where(c => members is null || members.Contains(c.Unit)).ToDictionary(c => c.Unit, c => c.Counts);
            book = new(known.Targets, known.Groups.Values);
        }

        public Period Period { get; }

        public IEnumerable<int> Units => byUnit.Keys.OrderBy(u => known.Units[u].Code, StringComparer.Ordinal);

        /// <param name="unit">Null = all that are shown.</param>
        public ApprovalRowView Row(int? unit, string key, string? name, string? nameEn, bool withTargets)
        {
            List<ApprovalCounts> own = [.. byUnit.Where(u => unit is null || u.Key == unit).Select(u => u.Value)];
            return new(key, name, nameEn, unit is { } id && known.Units[id].Invented, ApprovalCounts.Sum(own).Values, [.. ApprovalRate.All.Select(rate => Rate(rate, unit, own, withTargets))]);
        }

        private RateView Rate(ApprovalRate rate, int? unit, List<ApprovalCounts> own, bool withTargets)
        {
            var value = rate.Of(own);
            var whole = unit is null ? (double?)null : rate.Of(byUnit.Values).Value;
            var target = withTargets ? Target(rate, unit, value.Value) : default;
            return new(
                rate.Code, rate.Name, rate.NameEn, value.Numerator, value.Denominator, value.Value, value.Reason is { } reason ? Keyword.Of(reason) : null, value.LeftOut, whole,
                target.Low, target.High, target.Met);
        }

        /// <summary>The first target with a number, of the unit or of the group; moving ones are held against the average of their own group.</summary>
        private TargetStanding Target(ApprovalRate rate, int? unit, double? value)
        {
            var targets = unit is { } id ? book.Of(rate.Code, known.Units[id].Code, Period) : book.OfGroup(rate.Code, group, Period);
            return targets.Where(t => t.Kind != TargetKind.GroupAverage).Select(t => TargetStanding.Of(t, Direction.Higher, value, null)).FirstOrDefault();
        }
    }
}
