using System.Diagnostics;

namespace EnvDashboard.Intake.Workbooks;

/// <summary>Passes progress on at most twenty times a second, however often it is told.</summary>
internal sealed class ReadingProgress(IProgress<IntakeProgress>? target, int sheets)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);
    private long last;
    private long rows;

    /// <summary>Sheets done so far.</summary>
    public int SheetsDone { get; set; }

    public void Rows(string sheet, int count, double sheetFraction)
    {
        rows += count;
        if (target is null || (last != 0 && Stopwatch.GetElapsedTime(last) < Interval)) return;
        last = Stopwatch.GetTimestamp();
        target.Report(new(sheet, rows, Math.Min(1, (SheetsDone + sheetFraction) / Math.Max(1, sheets))));
    }

    public void Finished() => target?.Report(new(null, rows, 1));
}
