using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake;

/// <summary>Reads one uploaded file into staged definitions and values. Never throws for what the file holds.</summary>
public static class WorkbookIntake
{
    public static StagedWorkbook Read(
        Stream file,
        IntakeRequest request,
        KnownDictionaries known,
        IntakeLimits limits,
        IProgress<IntakeProgress>? progress,
        CancellationToken cancellationToken) => throw new NotImplementedException();
}
