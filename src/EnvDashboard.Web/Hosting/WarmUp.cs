using System.Threading.Channels;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Web.Components.Pages.Indicators;
using EnvDashboard.Web.Components.Pages.Overview;
using EnvDashboard.Web.Components.Pages.Rankings;
using EnvDashboard.Web.Components.Pages.Units;
using EnvDashboard.Web.Components.Pages.WhatIf;

namespace EnvDashboard.Web.Hosting;

/// <summary>
/// Goes through the latest rankings as a reader would, after the start and whenever new ones are published: the first to open a page does
/// not wait for what the second finds ready. Nothing depends on it.
/// </summary>
public sealed class WarmUp(
    ListRankings list, LoadOverview overview, LoadRanking ranking, LoadUnit unit, LoadIndicator indicator, LoadWhatIf whatIf, LiveFeed feed, Readiness readiness, ILogger<WarmUp> log)
    : BackgroundService
{
    private const int MostRankings = 3, UnitsEach = 8, IndicatorsEach = 4;

    /// <summary>After the start a year is gone through: what has run often enough is compiled for speed, and the first reader finds it so.</summary>
    private const int PeriodsAtStart = 13;

    /// <summary>A recomputation publishes many runs in a row.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    private readonly Channel<bool> published = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        feed.RunPublished += OnRunPublished;
        try
        {
            while (!readiness.Prepared) await Task.Delay(Quiet, stoppingToken);
            await WalkAsync(PeriodsAtStart, stoppingToken);
            do
            {
                await published.Reader.ReadAsync(stoppingToken);
                do await Task.Delay(Quiet, stoppingToken);
                while (published.Reader.TryRead(out _));
                await WalkAsync(1, stoppingToken);
            }
            while (!stoppingToken.IsCancellationRequested);
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
        finally
        {
            feed.RunPublished -= OnRunPublished;
        }
    }

    private void OnRunPublished(PublishedRun run) => published.Writer.TryWrite(true);

    private async Task WalkAsync(int periods, CancellationToken stoppingToken)
    {
        try
        {
            var all = await list.ExecuteAsync(Actor.System, stoppingToken);
            foreach (var course in all.GroupBy(c => (c.Group, c.Scheme)).Take(MostRankings))
            {
                // The latest last: it is what stays in memory.
                foreach (var earlier in course.Skip(1).Take(periods - 1).Reverse()) await overview.ExecuteAsync(Actor.System, Request(earlier), stoppingToken);
                var choice = course.First();
                var request = Request(choice);
                await overview.ExecuteAsync(Actor.System, request, stoppingToken);
                if ((await ranking.ExecuteAsync(Actor.System, request, null, null, stoppingToken)).Ranking is not { } shown) continue;
                await ranking.ExecuteAsync(Actor.System, request with { Node = shown.Nodes.FirstOrDefault(n => n.Parent == shown.Node)?.Code }, "courses", null, stoppingToken);
                await whatIf.ExecuteAsync(Actor.System, request, stoppingToken);
                foreach (var row in shown.Rows.Take(UnitsEach)) await unit.ExecuteAsync(Actor.System, row.Unit.Code, choice.Scheme, choice.Period, stoppingToken);
                foreach (var code in shown.Nodes.Select(n => n.Indicator).OfType<string>().Take(IndicatorsEach)) await indicator.ExecuteAsync(Actor.System, code, choice.Group, choice.Period, stoppingToken);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogWarning(error, "Preparing the latest rankings failed; pages compute what they need when they are opened.");
        }
    }

    private static RankingRequest Request(RankingChoice choice) => new(choice.Period, choice.Group, choice.Scheme, null);
}
