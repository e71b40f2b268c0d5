namespace EnvDashboard.Tests.Intake.Corpus;

/// <summary>A broken or hostile file and the one thing to be said of it.</summary>
/// <param name="Code">Of its only error; null when it is read all the same, harmlessly.</param>
public sealed record BrokenFile(string Name, Func<byte[]> File, string? Code, string FileName = "data.xlsx")
{
    public override string ToString() => Name;
}
