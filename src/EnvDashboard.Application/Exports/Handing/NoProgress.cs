using EnvDashboard.Application.Jobs;

namespace EnvDashboard.Application.Exports.Handing;

/// <summary>For files that are made while the reader waits.</summary>
public sealed class NoProgress : IJobProgress
{
    public static readonly NoProgress Instance = new();

    private NoProgress()
    {
    }

    public void Report(double fraction, string stage)
    {
        // Nobody watches.
    }
}
