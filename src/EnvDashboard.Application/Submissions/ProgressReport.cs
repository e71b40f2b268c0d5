using System.Diagnostics;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Live;
using EnvDashboard.Intake;

namespace EnvDashboard.Application.Submissions;

/// <summary>Tells the job and the open pages how far the work on a submission has come. Nothing of it is written to the submission.</summary>
internal sealed class ProgressReport(IJobProgress job, LiveFeed live, int id) : IProgress<IntakeProgress>
{
    /// <summary>Where each stage begins on the way from 0 to 1; reading is by far the longest.</summary>
    private static readonly Dictionary<string, double> Begins = new(StringComparer.Ordinal) { ["reading"] = 0, ["checking"] = 0.6, ["comparing"] = 0.7, ["applying"] = 0.8 };

    private readonly long start = Stopwatch.GetTimestamp();
    private long rows;

    public void Report(IntakeProgress value)
    {
        rows = value.Rows;
        Tell("reading", value.Fraction * Begins["checking"]);
    }

    public void Enter(string stage) => Tell(stage, Begins[stage]);

    /// <summary>The time so far, prolonged evenly; null in the beginning, when it would only be a guess.</summary>
    internal static double? Remaining(TimeSpan elapsed, double fraction) =>
        fraction < 0.02 || elapsed < TimeSpan.FromSeconds(0.5) ? null : elapsed.TotalSeconds * (1 - fraction) / fraction;

    private void Tell(string stage, double fraction)
    {
        job.Report(fraction, stage);
        live.PublishProgress(id, new(fraction, stage, rows, Remaining(Stopwatch.GetElapsedTime(start), fraction)));
    }
}
