using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Complaints;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Complaints;

/// <summary>Counts and rates of complaints added up by month, topic, unit or platform; every rate as Σ numerator / Σ denominator.</summary>
public sealed class SumComplaints(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, KeptComplaintSums kept)
{
    public async Task<IReadOnlyList<ComplaintSumView>> ExecuteAsync(Actor actor, ComplaintKey by, ComplaintFilter filter, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        if (!Enum.IsDefined(by)) throw new InvalidInputException(new FieldError("by", "unknown_word", by.ToString(), string.Join(", ", Enum.GetNames<ComplaintKey>())));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var from = ComplaintQuery.Range(filter).From;
        var rows = ComplaintQuery.Of(await kept.CurrentAsync(db, known, cancellationToken), known, filter, 1).ToList();
        var (now, before) = (new Dictionary<Key, ComplaintTotal>(), new Dictionary<Key, ComplaintTotal>());
        foreach (var row in rows.Where(r => r.Month.Start >= from)) Total(now, KeyOf(by, row, 0)).Add(row);
        foreach (var row in rows)
        {
            // A year is only set beside the same months one year later.
            var key = KeyOf(by, row, 12);
            if (now.TryGetValue(key, out var later) && later.Months.Contains(row.Number + 12)) Total(before, key).Add(row);
        }
        return
        [
            .. now.Select(g => View(known, by, g.Key, g.Value, before.GetValueOrDefault(g.Key)))
                .OrderBy(v => v.Key is null).ThenBy(v => v.Key, StringComparer.Ordinal).ThenBy(v => v.Second, StringComparer.Ordinal),
        ];
    }

    private static ComplaintTotal Total(Dictionary<Key, ComplaintTotal> totals, Key key)
    {
        if (!totals.TryGetValue(key, out var total)) totals[key] = total = new();
        return total;
    }

    private static Key KeyOf(ComplaintKey by, ComplaintSumOfMonth row, int monthsLater) => by switch
    {
        ComplaintKey.Month => new(null, null, row.Number + monthsLater),
        ComplaintKey.Quarter => new(null, null, (row.Number + monthsLater) / 3),
        ComplaintKey.Topic => new(row.Topic, null, 0),
        ComplaintKey.Unit => new(null, null, row.Unit),
        ComplaintKey.Platform => new(row.Platform, null, 0),
        ComplaintKey.TopicMonth => new(row.Topic, null, row.Number + monthsLater),
        ComplaintKey.PlatformTopic => new(row.Platform, row.Topic, 0),
        _ => default,
    };

    private static (string? First, string? Second) Words(DictionarySnapshot known, ComplaintKey by, Key key) => by switch
    {
        ComplaintKey.Month => (Month(key.Number), null),
        ComplaintKey.Quarter => (string.Create(CultureInfo.InvariantCulture, $"{key.Number / 4:D4}Q{(key.Number % 4) + 1}"), null),
        ComplaintKey.Unit => (known.Units[key.Number].Code, null),
        ComplaintKey.TopicMonth => (key.First, Month(key.Number)),
        _ => (key.First, key.Second),
    };

    private static ComplaintSumView View(DictionarySnapshot known, ComplaintKey by, Key key, ComplaintTotal now, ComplaintTotal? before)
    {
        var (first, second) = Words(known, by, key);
        var unit = by == ComplaintKey.Unit ? known.Units[key.Number] : null;
        var comparable = before is not null && before.Months.Count == now.Months.Count;
        return new(
            first, unit?.Name ?? first, unit?.NameEn, second, now.FromCases, now.Counts, comparable ? before!.Counts.Received : null,
            [.. Enum.GetValues<ComplaintRate>().Select(rate => View(rate, now, comparable ? before : null))]);
    }

    private static RateView View(ComplaintRate rate, ComplaintTotal now, ComplaintTotal? before)
    {
        var (parts, earlier) = (now.Of(rate), before?.Of(rate).Value);
        return new(rate, parts.Numerator, parts.Denominator, parts.Value, earlier, parts.Value - earlier, parts.Reason);
    }

    private static string Month(int number) => string.Create(CultureInfo.InvariantCulture, $"{number / 12:D4}-{(number % 12) + 1:D2}");

    /// <summary>What rows are added up by: words, and the number of a month, a quarter or a unit.</summary>
    private readonly record struct Key(string? First, string? Second, int Number);
}
