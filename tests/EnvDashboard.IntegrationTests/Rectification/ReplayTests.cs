using EnvDashboard.Application.Access;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.Rectification;

/// <summary>
/// A few hundred steps drawn at random over eight months, and a small program of its own that keeps the states in dictionaries: what the
/// product says of any month and any ratio must be what that program says.
/// </summary>
public sealed class ReplayTests
{
    private static readonly CancellationToken Go = CancellationToken.None;

    [Fact]
    public async Task Trend_and_ratios_equal_those_of_an_independent_replay()
    {
        await using var program = await LedgerTown.StartAsync();
        var random = new Random(20261122);
        await program.SubmitAsync(LedgerTown.Ledger([.. Enumerable.Range(1, 60).Select(i => new object?[]
        {
            "R" + i, i % 3 == 0 ? "U1" : "U2", null, i % 2 == 0 ? "measure" : "problem", i % 5 == 0 ? "E1" : "E5", "事项" + i, 1, i % 4 == 0 ? "2024-05-15" : null, i % 6 == 0 ? "in_progress" : "not_stated", null, "2024",
        })]));
        var months = await ScatterAsync(program, random);
        var diary = await DiaryAsync(program);
        var trend = await program.Get<GetTrend>().ExecuteAsync(Actor.System, null, null, Go);
        foreach (var (month, end) in months)
        {
            foreach (var level in new RectificationLevel?[] { RectificationLevel.Problem, RectificationLevel.Manifestation, RectificationLevel.Measure })
            {
                var mine = diary.Where(d => d.Level == level).Select(d => d.Marks.LastOrDefault(m => m.At <= end)).Where(m => m is { InForce: true }).ToList();
                var theirs = trend.Single(t => t.Month == month && t.Level == level).Count;
                Assert.Equal(
                    (mine.Count, mine.Count(m => m!.Claimed == "Completed"), mine.Count(m => m!.Verified == "Completed"), mine.Count(m => m!.Claimed == "NotStated")),
                    (theirs.Total, theirs.ClaimedCompleted, theirs.VerifiedCompleted, theirs.NotStated));
            }
        }
        await RatiosAsync(program, diary);
    }

    /// <summary>Steps of two people, then spread over the months before today, in the order in which they were taken.</summary>
    private static async Task<List<(string Month, DateTime End)>> ScatterAsync(InProcess program, Random random)
    {
        var items = (await program.Get<ListItems>().ExecuteAsync(Actor.System, ItemFilter.All, new(1, 100), Go)).Items.Select(i => i.Id).ToList();
        var states = Enum.GetValues<RectificationState>();
        for (var step = 0; step < 240; step++)
        {
            var id = items[random.Next(items.Count)];
            var act = random.Next(3);
            try
            {
                if (act == 0) await program.Get<ClaimItem>().ExecuteAsync(LedgerTown.Zhang, id, states[random.Next(1, states.Length)], "x", Go);
                else if (act == 1) await program.Get<VerifyItem>().ExecuteAsync(LedgerTown.Li, id, new(states[random.Next(1, states.Length)], true, true, true, null), Go);
                else await program.Get<AddProgressNote>().ExecuteAsync(LedgerTown.Li, id, "x", Go);
            }
            catch (Application.Errors.ConflictException)
            {
                // What may not be done is part of the draw.
            }
        }
        await using var db = program.Open();
        var events = await db.RectificationEvents.OrderBy(e => e.Id).ToListAsync();
        var first = DateTime.UtcNow.AddMonths(-7);
        var span = (DateTime.UtcNow - first) / events.Count;
        for (var i = 0; i < events.Count; i++) events[i].At = first + span * i;
        await db.SaveChangesAsync();
        var months = new List<(string, DateTime)>();
        for (var month = new DateTime(first.Year, first.Month, 1); month <= DateTime.UtcNow; month = month.AddMonths(1))
        {
            var end = TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(month.AddMonths(1), DateTimeKind.Unspecified), TimeZoneInfo.Local).AddTicks(-1);
            months.Add((month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), end));
        }
        return months;
    }

    /// <summary>The history as the tables have it, read without the product's words.</summary>
    private static async Task<List<Diary>> DiaryAsync(InProcess program)
    {
        await using var db = program.Open();
        var items = await db.RectificationItems.AsNoTracking().ToListAsync();
        var events = await db.RectificationEvents.AsNoTracking().OrderBy(e => e.Id).ToListAsync();
        return [.. items.Select(i => new Diary(i, i.Level, [.. events.Where(e => e.ItemId == i.Id).Select(e => new Mark(e.At, e.Claimed.ToString(), e.Verified.ToString(), e.InForce))]))];
    }

    private static async Task RatiosAsync(InProcess program, List<Diary> diary)
    {
        foreach (var ratio in await program.Get<GetRatios>().ExecuteAsync(Actor.System, RatioKey.Category, ItemFilter.All, Go))
        {
            var category = ratio.Key == "E1" ? 1 : 2;
            var mine = diary.Where(d => d.Item.CategoryId == category && d.Level == ratio.Level && d.Marks[^1].InForce).ToList();
            var completed = mine.Count(d => d.Marks[^1].Claimed == "Completed");
            var overdue = mine.Count(d => d.Item.Due is { } due && due.ToDateTime(TimeOnly.MaxValue) < DateTime.Now && d.Marks[^1].Claimed != "Completed");
            Assert.Equal((mine.Count, completed, (double)completed / mine.Count, overdue), (ratio.Total, ratio.ClaimedCompleted, ratio.RatioClaimed!.Value, ratio.Overdue));
        }
    }

    private sealed record Mark(DateTime At, string Claimed, string Verified, bool InForce);

    private sealed record Diary(RectificationItemRow Item, RectificationLevel? Level, List<Mark> Marks);
}
