using EnvDashboard.Domain.Findings;

namespace EnvDashboard.Intake.Workbooks;

/// <summary>Reading stops for good, with the one finding that says why. Never leaves <see cref="WorkbookIntake"/>.</summary>
internal sealed class IntakeRefusal(Finding finding) : Exception(finding.Code)
{
    public IntakeRefusal(string code, params string[] arguments) : this(Finding.Error(code, null, null, null, arguments))
    {
    }

    public Finding Finding { get; } = finding;
}
