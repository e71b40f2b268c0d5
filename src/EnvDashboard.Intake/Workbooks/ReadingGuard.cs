using System.Diagnostics;
using System.Globalization;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Intake.Workbooks;

/// <summary>Watches what one workbook costs to read: time, inflated bytes, and whether the caller has lost interest.</summary>
internal sealed class ReadingGuard(IntakeLimits limits, CancellationToken cancellationToken)
{
    private readonly long started = Stopwatch.GetTimestamp();
    private long inflated;

    public IntakeLimits Limits => limits;

    /// <summary>Called often (every block of bytes, every few rows); cheap.</summary>
    public void Check()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(started) > limits.MaxDuration)
            throw new IntakeRefusal(FindingCodes.TookTooLong, limits.MaxDuration.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture));
    }

    public void CountInflated(int bytes)
    {
        inflated += bytes;
        if (inflated > limits.MaxInflatedBytes) throw new IntakeRefusal(FindingCodes.InflatesTooMuch, Mebibytes(limits.MaxInflatedBytes));
    }

    public static string Mebibytes(long bytes) => (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture) + " MiB";
}
