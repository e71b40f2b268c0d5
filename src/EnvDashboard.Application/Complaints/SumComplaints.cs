using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Complaints;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Complaints;

/// <summary>Counts and rates of complaints added up by month, topic, unit or platform; every rate as Σ numerator / Σ denominator.</summary>
public sealed class SumComplaints(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    public async Task<IReadOnlyList<ComplaintSumView>> ExecuteAsync(Actor actor, ComplaintKey by, ComplaintFilter filter, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        if (!Enum.IsDefined(by)) throw new InvalidInputException(new FieldError("by", "unknown_word", by.ToString(), string.Join(", ", Enum.GetNames<ComplaintKey>())));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var from = ComplaintQuery.Range(filter).From;
        var all = await ComplaintQuery.RowsAsync(db, known, filter, 1, cancellationToken);
        var now = all.Where(r => r.Month.Start >= from).ToList();
        var lastYear = all.ToLookup(r => KeyOf(by, r, yearsLater: 1));
        return
        [
            .. now.GroupBy(r => KeyOf(by, r, yearsLater: 0)).OrderBy(g => g.Key.First is null).ThenBy(g => g.Key.First, StringComparer.Ordinal).ThenBy(g => g.Key.Second, StringComparer.Ordinal)
                .Select(g => View(known, by, g.Key, [.. g], [.. lastYear[g.Key]])),
        ];

        (string? First, string? Second) KeyOf(ComplaintKey key, ComplaintSumOfMonth r, int yearsLater)
        {
            var month = r.Month.Start.AddYears(yearsLater);
            return key switch
            {
                ComplaintKey.Month => (Month(month), null),
                ComplaintKey.Quarter => ($"{month.Year:D4}Q{(month.Month + 2) / 3}", null),
                ComplaintKey.Topic => (r.Topic, null),
                ComplaintKey.Unit => (known.Units[r.Unit].Code, null),
                ComplaintKey.Platform => (r.Platform, null),
                ComplaintKey.TopicMonth => (r.Topic, Month(month)),
                ComplaintKey.PlatformTopic => (r.Platform, r.Topic),
                _ => (null, null),
            };
        }
    }

    private static ComplaintSumView View(DictionarySnapshot known, ComplaintKey by, (string? First, string? Second) key, List<ComplaintSumOfMonth> rows, List<ComplaintSumOfMonth> yearBefore)
    {
        // A year is only set beside another one that covers the same months.
        var months = rows.Select(r => r.Month.Start).ToHashSet();
        var before = yearBefore.Where(r => months.Contains(r.Month.Start.AddYears(1))).ToList();
        var comparable = months.SetEquals(before.Select(r => r.Month.Start.AddYears(1)));
        var unit = by == ComplaintKey.Unit ? known.Units[known.UnitIds[key.First!]] : null;
        var counts = rows.Select(r => r.Counts).ToList();
        var earlier = comparable ? before.ConvertAll(r => r.Counts) : [];
        return new(
            key.First, unit?.Name ?? key.First, unit?.NameEn, key.Second, rows.TrueForAll(r => r.FromCases), counts.Aggregate(new ComplaintCounts(), (sum, c) => sum.Plus(c)),
            comparable ? earlier.Aggregate(new ComplaintCounts(), (sum, c) => sum.Plus(c)).Received : null,
            [.. Enum.GetValues<ComplaintRate>().Select(rate => View(rate, counts, earlier))]);
    }

    private static RateView View(ComplaintRate rate, List<ComplaintCounts> now, List<ComplaintCounts> before)
    {
        var (parts, earlier) = (ComplaintRates.Of(rate, now), ComplaintRates.Of(rate, before).Value);
        return new(rate, parts.Numerator, parts.Denominator, parts.Value, earlier, parts.Value - earlier, parts.Reason);
    }

    private static string Month(DateOnly month) => month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
