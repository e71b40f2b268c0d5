using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Intake.Staging;

/// <summary>The values of one workbook, each unit × indicator × period at most once.</summary>
public sealed class StagedValues
{
    public List<string> UnitCodes { get; } = [];
    public List<string> IndicatorCodes { get; } = [];
    public List<Period> Periods { get; } = [];
    public List<string> Sheets { get; } = [];
    public List<ValueText> Texts { get; } = [];
    public List<StagedValue> Items { get; } = [];

    /// <summary>What total rows say, to be held against the values.</summary>
    public List<StagedTotal> Totals { get; } = [];
}
