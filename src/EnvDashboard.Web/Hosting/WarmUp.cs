using System.Threading.Channels;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Overview;
using EnvDashboard.Application.Rankings;

namespace EnvDashboard.Web.Hosting;

/// <summary>
/// Goes through the latest rankings as a reader would, after the start and whenever new ones are published: the first to open a page does
/// not wait for what the second finds ready. Nothing depends on it.
/// </summary>
public sealed class WarmUp(
    ListRankings list, GetRanking ranking, GetOverview overview, ExplainRank explain, GetRankHistory history, LiveFeed feed, Readiness readiness, ILogger<WarmUp> log) : BackgroundService
{
    private const int MostRankings = 3, UnitsEach = 8;

    /// <summary>A recomputation publishes many runs in a row.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    private readonly Channel<bool> published = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        feed.RunPublished += OnRunPublished;
        try
        {
            while (!readiness.Prepared) await Task.Delay(Quiet, stoppingToken);
            do
            {
                await WalkAsync(stoppingToken);
                await published.Reader.ReadAsync(stoppingToken);
                do await Task.Delay(Quiet, stoppingToken);
                while (published.Reader.TryRead(out _));
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

    private async Task WalkAsync(CancellationToken stoppingToken)
    {
        try
        {
            var all = await list.ExecuteAsync(Actor.System, stoppingToken);
            foreach (var choice in all.DistinctBy(c => (c.Group, c.Scheme)).Take(MostRankings))
            {
                var shown = await ranking.ExecuteAsync(Actor.System, new(choice.Period, choice.Group, choice.Scheme, null) { Among = all }, stoppingToken);
                await overview.ExecuteAsync(Actor.System, choice.RunId, stoppingToken);
                foreach (var row in shown.Rows.Take(UnitsEach))
                {
                    await explain.ExecuteAsync(Actor.System, choice.RunId, row.Unit.Code, stoppingToken);
                    await history.ExecuteAsync(Actor.System, choice.Scheme, row.Unit.Code, stoppingToken, all);
                }
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogWarning(error, "Preparing the latest rankings failed; pages compute what they need when they are opened.");
        }
    }
}
