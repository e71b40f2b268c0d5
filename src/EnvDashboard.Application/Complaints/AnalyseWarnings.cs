using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Complaints;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Complaints;

/// <summary>
/// The quarterly warning analysis: which topics have risen against the quarter before and the same one last year by more than chance
/// explains. Stretches of time are the days of the months that are there, so a quarter with a month missing is compared fairly.
/// </summary>
public sealed class AnalyseWarnings(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, KeptComplaintSums kept)
{
    /// <summary>A rise is called one when chance explains it less often than this.</summary>
    public const double Bound = 0.05;

    /// <param name="quarter">Null = the quarter of the latest month that is there.</param>
    /// <returns>Topics with the surest rise first; null when there is nothing at all.</returns>
    public async Task<WarningView?> ExecuteAsync(Actor actor, string? quarter, ComplaintFilter filter, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var rows = ComplaintQuery.Of(await kept.CurrentAsync(db, known, cancellationToken), known, filter with { From = null, To = null }, 0)
            .Where(r => r.Month.Kind == PeriodKind.Month && r.Counts.Received is not null).ToList();
        if (rows.Count == 0) return null;
        var period = quarter is null ? QuarterOf(rows.Max(r => r.Month.Start)) : ComplaintQuery.Period(quarter, "quarter");
        if (period.Kind != PeriodKind.Quarter) throw new InvalidInputException(new FieldError("quarter", "not_a_period", period.Code));
        var now = Stretch.Of(rows, period);
        var before = Stretch.Of(rows, QuarterOf(period.Start.AddMonths(-3)));
        var lastYear = Stretch.Of(rows, QuarterOf(period.Start.AddYears(-1)));
        var topics = now.Topics.Keys.Concat(before.Topics.Keys).Concat(lastYear.Topics.Keys).Distinct().ToList();
        var missing = Enumerable.Range(0, 3).Select(i => period.Start.AddMonths(i)).Where(m => !now.Months.Contains(m)).Select(m => Period.Month(m.Year, m.Month).Code).ToList();
        return new(period.Code, before.Period.Code, lastYear.Period.Code, missing, now.Days == 0 ? [] : Compare(topics.ConvertAll(t => t.Value), now, before, lastYear));
    }

    private static List<TopicWarning> Compare(List<string?> topics, Stretch now, Stretch before, Stretch lastYear)
    {
        var (chancesBefore, chancesYear) = (Chances(topics, now, before), Chances(topics, now, lastYear));
        var (raisedBefore, raisedYear) = (chancesBefore is null ? null : PoissonComparison.Holm(chancesBefore), chancesYear is null ? null : PoissonComparison.Holm(chancesYear));
        return
        [
            .. topics.Select((topic, i) => new TopicWarning(
                    topic, now.Received(topic), before.Days == 0 ? null : before.Received(topic), lastYear.Days == 0 ? null : lastYear.Received(topic),
                    chancesBefore?[i], chancesYear?[i], raisedBefore?[i], raisedYear?[i],
                    Level(chancesBefore?[i], chancesYear?[i], raisedBefore?[i], raisedYear?[i])))
                .OrderBy(t => Math.Min(t.RaisedBefore ?? 1, t.RaisedLastYear ?? 1)).ThenByDescending(t => t.Received).ThenBy(t => t.Topic, StringComparer.Ordinal),
        ];
    }

    private static double[]? Chances(List<string?> topics, Stretch now, Stretch then) => then.Days == 0 ? null
        : [.. topics.Select(t => PoissonComparison.Rise(now.Received(t), now.Days, then.Received(t), then.Days))];

    private static string Level(double? before, double? year, double? raisedBefore, double? raisedYear) =>
        raisedBefore < Bound || raisedYear < Bound ? "rising" : before < Bound || year < Bound ? "watch" : "steady";

    private static Period QuarterOf(DateOnly day) => Period.Quarter(day.Year, (day.Month + 2) / 3);

    /// <summary>A quarter as far as it is there.</summary>
    private sealed record Stretch(Period Period, HashSet<DateOnly> Months, double Days, IReadOnlyDictionary<Topic, long> Topics)
    {
        public static Stretch Of(List<ComplaintSumOfMonth> rows, Period quarter)
        {
            var own = rows.Where(r => r.Month.Start >= quarter.Start && r.Month.End <= quarter.End).ToList();
            var months = own.Select(r => r.Month.Start).ToHashSet();
            return new(quarter, months, months.Sum(m => DateTime.DaysInMonth(m.Year, m.Month)), own.GroupBy(r => new Topic(r.Topic)).ToDictionary(g => g.Key, g => g.Sum(r => (long)r.Counts.Received!.Value)));
        }

        public long Received(string? topic) => Topics.GetValueOrDefault(new(topic));
    }

    /// <summary>A topic, which may be "not told apart".</summary>
    private readonly record struct Topic(string? Value);
}
