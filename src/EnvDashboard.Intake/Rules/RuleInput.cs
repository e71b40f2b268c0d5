using EnvDashboard.Domain.Rules;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Rules;

/// <summary>What values are checked against.</summary>
/// <param name="Known">Indicators, units and rules as they will be when the workbook is accepted.</param>
public sealed record RuleInput(StagedValues Values, KnownDictionaries Known, IEarlierValues Earlier)
{
    public CheckSettings Settings { get; init; } = CheckSettings.Default;

    /// <summary>The sender said that values in force are to be replaced or corrected: differences are no contradiction then.</summary>
    public bool CorrectionAnnounced { get; init; }

    /// <summary>Range, parts and ratio have been looked at while a workbook was read; values typed by hand have not been read from one.</summary>
    public bool CheckedWhenRead { get; init; } = true;
}
