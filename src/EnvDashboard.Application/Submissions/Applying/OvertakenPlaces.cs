using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Submissions.Points;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Applying;

/// <summary>Places that somebody else changed after a submission was compared, and that accepting it would change again.</summary>
/// <param name="Submissions">Whose values stand there now.</param>
/// <param name="Places">The first of the values among them, to be pointed to.</param>
internal sealed record OvertakenPlaces(int Count, IReadOnlyList<int> Submissions, IReadOnlyList<ChangedPlace> Places)
{
    public static OvertakenPlaces None { get; } = new(0, [], []);

    private const int MostPlaces = 2_000;

    /// <param name="seen">As it was compared when the person looked at it.</param>
    public static async Task<OvertakenPlaces> FindAsync(
        AppDb db, DictionarySnapshot known, StagedContent seen, StagedComparison now, StagedPointChanges pointsNow, CancellationToken cancellationToken)
    {
        var (count, submissions, places) = (0, new HashSet<int>(), new List<ChangedPlace>());
        var values = seen.Comparison.Values;
        var overtaken = new Dictionary<(int Period, int Indicator), HashSet<int>>();
        var ids = new StagedIds(values, known);
        for (var i = 0; i < now.Kinds.Length; i++)
        {
            // What says the same as the other submission takes nothing away from it.
            if (now.Kinds[i] == ChangeKind.Unchanged || (now.Kinds[i] == seen.Comparison.Kinds[i] && now.Before[i].Equals(seen.Comparison.Before[i]))) continue;
            count++;
            var item = values.Items[i];
            if (places.Count < MostPlaces) places.Add(new(values.UnitCodes[item.Unit], values.IndicatorCodes[item.Indicator], values.Periods[item.Period].Code));
            var key = ids.KeyOf(item);
            if (!overtaken.TryGetValue((key.Period, key.Indicator), out var units)) overtaken[(key.Period, key.Indicator)] = units = [];
            units.Add(key.Unit);
        }
        foreach (var ((period, indicator), units) in overtaken)
        {
            var holders = await db.Observations.Where(o => o.PeriodId == period && o.IndicatorId == indicator && units.Contains(o.UnitId))
                .Select(o => o.SubmissionId).Distinct().ToListAsync(cancellationToken);
            submissions.UnionWith(holders);
        }
        var before = seen.Points.Changes.ToDictionary(c => c.Point, c => c.Before);
        var points = pointsNow.Changes.Where(c => c.Kind != ChangeKind.Unchanged && before[c.Point] != c.Before).ToList();
        var replaced = points.Where(c => c.Replaces is not null).Select(c => c.Replaces!.Value).ToList();
        if (replaced.Count > 0) submissions.UnionWith(await db.PointEntries.Where(e => replaced.Contains(e.Id)).Select(e => e.SubmissionId).ToListAsync(cancellationToken));
        return new(count + points.Count, [.. submissions.Order()], places);
    }
}
