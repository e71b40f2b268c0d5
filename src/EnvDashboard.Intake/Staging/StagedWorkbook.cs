using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Definitions;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Staging;

/// <summary>Everything that was understood of one workbook. With an error among the findings nothing of it may be stored.</summary>
/// <param name="Rows">Rows of data read (without titles, headers, totals and notes).</param>
/// <param name="Cells">Cells of data looked at, empty ones not counted.</param>
/// <param name="Rejected">Cells of data that gave no value because of an error.</param>
public sealed record StagedWorkbook(
    SubmissionKind Kind,
    DefinitionSet Definitions,
    StagedValues Values,
    IReadOnlyList<StagedPoint> Points,
    FindingList Findings,
    long Rows,
    long Cells,
    long Rejected)
{
    /// <summary>The dictionaries as they will be when it is accepted.</summary>
    public KnownDictionaries InForce { get; init; } = KnownDictionaries.Empty;

    /// <summary>Items of rectification ledgers.</summary>
    public IReadOnlyList<StagedItem> Items { get; init; } = [];

    /// <summary>Rows of registers; one for each register that has any.</summary>
    public IReadOnlyList<StagedRegister> Registers { get; init; } = [];

    /// <summary>How each table of data was understood.</summary>
    public WorkbookRecognition Recognition { get; init; } = WorkbookRecognition.Empty;
}

/// <summary>Findings in the order they were made; of each code only so many are kept, the totals count all.</summary>
public sealed class FindingList(int maxPerCode)
{
    private readonly List<Finding> kept = [];
    private readonly Dictionary<string, int> perCode = new(StringComparer.Ordinal);

    public IReadOnlyList<Finding> Kept => kept;
    public int Errors { get; private set; }
    public int Warnings { get; private set; }
    public int Infos { get; private set; }

    public void Add(Finding finding)
    {
        switch (finding.Severity)
        {
            case Severity.Error: Errors++; break;
            case Severity.Warning: Warnings++; break;
            default: Infos++; break;
        }
        var count = perCode[finding.Code] = perCode.GetValueOrDefault(finding.Code) + 1;
        if (count <= maxPerCode) kept.Add(finding);
    }

    /// <summary>How many findings of each code were made beyond those kept.</summary>
    public IEnumerable<(string Code, int Omitted)> Omitted() =>
        perCode.Where(p => p.Value > maxPerCode).Select(p => (p.Key, p.Value - maxPerCode));
}
