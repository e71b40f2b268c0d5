using EnvDashboard.Domain.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>What all data sheets of a workbook are read with.</summary>
internal sealed record DataSheetContext(
    UnitFinder Units,
    IndicatorFinder Indicators,
    StagingArea Staging,
    FindingList Findings,
    ReadingGuard Guard,
    ReadingProgress Progress,
    IntakeRequest Request)
{
    private readonly IndicatorRule?[] rules = new IndicatorRule?[Indicators.Indicators.Count];

    /// <summary>Rows of data read.</summary>
    public long Rows { get; set; }

    /// <summary>Cells of data looked at.</summary>
    public long Cells { get; set; }

    /// <summary>Cells of data that gave no value because of an error.</summary>
    public long Rejected { get; set; }

    public IndicatorRule Rule(int indicator) => rules[indicator] ??= new(Indicators.Indicators[indicator], Staging.IndicatorPosition(indicator, Indicators.Indicators[indicator].Code));

    /// <summary>Null when the indicator has not come up yet.</summary>
    public IndicatorRule? KnownRule(int indicator) => rules[indicator];
}
