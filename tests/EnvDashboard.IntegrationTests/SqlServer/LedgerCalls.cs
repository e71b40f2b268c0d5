using System.Globalization;
using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Figures;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Supervision;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Domain.Supervision;
using EnvDashboard.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.IntegrationTests.SqlServer;

/// <summary>One call of each use case of the ledger and of supervision.</summary>
internal static class LedgerCalls
{
    private static readonly Actor Me = Actor.System, Other = new("other", Actor.System.Permissions);
    private static readonly CancellationToken Go = CancellationToken.None;

    public static IReadOnlyDictionary<string, Func<IServiceProvider, CapturedData, Task>> All { get; } = new Dictionary<string, Func<IServiceProvider, CapturedData, Task>>(StringComparer.Ordinal)
    {
        ["ledger, all"] = (s, _) => s.GetRequiredService<ListItems>().ExecuteAsync(Me, ItemFilter.All, new PageRequest(), Go),
        ["ledger, filtered"] = (s, d) => s.GetRequiredService<ListItems>().ExecuteAsync(Me, Filter(d), new PageRequest(1, 5), Go),
        ["ledger, searched"] = (s, d) => s.GetRequiredService<ListItems>().ExecuteAsync(
            Me, Filter(d) with { Sources = ["通报"], Search = "慢", DueFrom = new(2024, 1, 1), DueTo = new(2024, 12, 31), LeadUnits = ["a", "b"] }, new PageRequest(2, 5), Go),
        ["ledger item"] = (s, d) => s.GetRequiredService<GetItem>().ExecuteAsync(Me, d.Item, Go),
        ["ledger ratios"] = (s, _) => s.GetRequiredService<GetRatios>().ExecuteAsync(Me, RatioKey.Unit, ItemFilter.All, Go),
        ["ledger ratios by source"] = (s, d) => s.GetRequiredService<GetRatios>().ExecuteAsync(Me, RatioKey.Source, Filter(d), Go),
        ["ledger trend"] = (s, d) => s.GetRequiredService<GetTrend>().ExecuteAsync(Me, d.Town.Unit(1), null, Go),
        ["ledger tree"] = (s, d) => s.GetRequiredService<GetItemTree>().ExecuteAsync(Me, d.Town.Unit(1), ItemFilter.All, Go),
        ["ledger deadlines"] = (s, d) => s.GetRequiredService<GetDeadlines>().ExecuteAsync(Me, "2024-06", ItemFilter.All, Go),
        ["ledger figures"] = (s, _) => s.GetRequiredService<ComputeLedgerFigures>().ExecuteAsync(Me, "2024", Go),
        ["ledger export"] = (s, _) => s.GetRequiredService<ExportItems>().ExecuteAsync(Me, ItemFilter.All, ItemFormat.Xlsx, CultureInfo.InvariantCulture, new MemoryStream(), Go),
        ["ledger, ask for feed"] = (s, _) => s.GetRequiredService<AskForFeed>().ExecuteAsync(Go),
        ["ledger, feed"] = (s, _) => s.GetRequiredService<FeedLedger>().RunAsync(new(), new SilentProgress(), Go),
        ["ledger, state of feed"] = (s, _) => s.GetRequiredService<GetFeedState>().ExecuteAsync(Me, Go),
        ["ledger, define indicators"] = (s, _) => s.GetRequiredService<DefineLedgerIndicators>().ExecuteAsync(Me, Go),
        ["report cards"] = (s, d) => s.GetRequiredService<GetReportCards>().ExecuteAsync(Me, d.Town.Group, "2024", Go),
        ["zero reports"] = (s, d) => s.GetRequiredService<ListZeroReporters>().ExecuteAsync(Me, d.Town.Group, Go),
        ["claim an item"] = (s, d) => s.GetRequiredService<ClaimItem>().ExecuteAsync(Other, d.Item, RectificationState.Completed, "x", Go),
        ["verify an item"] = (s, d) => s.GetRequiredService<VerifyItem>().ExecuteAsync(Other, d.Item, new(RectificationState.Completed, true, true, true, "x"), Go),
        ["clear an item"] = (s, d) => Assert.ThrowsAsync<ConflictException>(() => s.GetRequiredService<ClearItem>().ExecuteAsync(Other, d.Item, null, Go)),
        ["move a deadline"] = (s, d) => s.GetRequiredService<MoveDeadline>().ExecuteAsync(Other, d.Item, new(2030, 1, 1), "x", "x", Go),
        ["set a stage"] = (s, d) => s.GetRequiredService<SetStage>().ExecuteAsync(Other, d.Item, new("2030", new(2030, 1, 1), "x", 1, "%", null), null, Go),
        ["note progress"] = (s, d) => s.GetRequiredService<AddProgressNote>().ExecuteAsync(Other, d.Item, "x", Go),
        ["measures"] = (s, d) => s.GetRequiredService<ListMeasures>().ExecuteAsync(Me, new(d.Town.Unit(1), Rung.Note, MeasureState.Due, true, 2026), new PageRequest(1, 5), Go),
        ["a measure"] = (s, d) => s.GetRequiredService<GetMeasure>().ExecuteAsync(Me, d.Measure, Go),
        ["issue a measure"] = (s, d) => s.GetRequiredService<IssueMeasure>().ExecuteAsync(Me, new(d.Town.Unit(1), Rung.Interview, "x", null, null, null, [d.Item], d.Measure, "last:x"), Go),
        ["close a measure"] = (s, d) => s.GetRequiredService<CloseMeasure>().ExecuteAsync(Me, d.Measure, MeasureState.Done, "x", null, Go),
        ["figures"] = (s, _) => s.GetRequiredService<ListFigures>().ExecuteAsync(Me, new("U", "E5", "approvals", "none", "余", "a.txt", "慢", true), new PageRequest(1, 5), Go),
        ["choices of figures"] = (s, _) => s.GetRequiredService<ListFigureChoices>().ExecuteAsync(Me, Go),
        ["interviews due"] = (s, _) => s.GetRequiredService<ListInterviewsDue>().ExecuteAsync(Me, Go),
    };

    private static ItemFilter Filter(CapturedData data) => new([data.Town.Unit(1), data.Town.Unit(2)], [], ["in_progress", "disputed"], ["not_stated", "completed"], ["problem", "none"], true, "2024");
}
