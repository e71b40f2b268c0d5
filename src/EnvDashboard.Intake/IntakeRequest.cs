using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake;

/// <summary>What the sender said of a workbook; everything may be left out.</summary>
/// <param name="FileName">As sent; used for its ending and for a period named in it, never as a path.</param>
/// <param name="Kind">Restricts what is read; null = read what is recognised.</param>
/// <param name="Period">For values whose period stands nowhere in the workbook.</param>
public sealed record IntakeRequest(string FileName, SubmissionKind? Kind, Period? Period)
{
    /// <summary>Corrections for every table of this workbook; null = those known for each table's layout.</summary>
    public LayoutProfile? Profile { get; init; }

    /// <summary>Corrections known from earlier workbooks, by the fingerprint of the layout they were made for.</summary>
    public IReadOnlyDictionary<string, LayoutProfile> KnownProfiles { get; init; } = new Dictionary<string, LayoutProfile>();

    /// <summary>The period holds whatever titles, sheet and file name say. Periods in a column or a header of their own stay.</summary>
    public bool PeriodOverrides { get; init; }

    /// <summary>Columns that speak of a person are kept instead of dropped.</summary>
    public bool KeepPersonalData { get; init; }

    internal LayoutProfile? ProfileFor(string fingerprint) => Profile ?? KnownProfiles.GetValueOrDefault(fingerprint);
}

/// <summary>How far the reading has come.</summary>
/// <param name="Fraction">0..1, by bytes of the sheets read.</param>
public readonly record struct IntakeProgress(string? Sheet, long Rows, double Fraction);

/// <summary>Bounds on what a workbook may cost to read. Passing one is a finding, never a crash.</summary>
public sealed record IntakeLimits
{
    public int MaxEntries { get; init; } = 2_000;

    /// <summary>Counted while inflating, whatever the archive claims.</summary>
    public long MaxInflatedBytes { get; init; } = 1L << 30;

    /// <summary>A single entry that inflates more than this many times its packed size (beyond 10 MiB) is refused.</summary>
    public int MaxInflationRatio { get; init; } = 200;
    public int MaxSheets { get; init; } = 200;
    public int MaxRowsPerSheet { get; init; } = 1_048_576;
    public int MaxColumns { get; init; } = 2_000;
    public long MaxValues { get; init; } = 5_000_000;
    public int MaxCellCharacters { get; init; } = 32_767;

    /// <summary>Findings kept of each code; the totals always count all.</summary>
    public int MaxFindingsPerCode { get; init; } = 200;
    public TimeSpan MaxDuration { get; init; } = TimeSpan.FromMinutes(2);
}
