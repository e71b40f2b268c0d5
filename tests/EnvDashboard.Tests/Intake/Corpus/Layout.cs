using System.Globalization;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Tests.Intake.Corpus;

/// <summary>A workbook as people send it and exactly what must be understood of it.</summary>
/// <param name="Values">Each "unit indicator period value[ numerator/denominator] @cell", in the order of reading.</param>
/// <param name="Findings">Codes of all warnings and errors, in order.</param>
public sealed record Layout(string Name, Func<byte[]> File, string FileName, string[] Values, string[] Findings)
{
    public static Layout Of(string name, WorkbookBuilder workbook, params string[] values) => new(name, workbook.Build, "data.xlsx", values, []);

    public static Layout Csv(string name, string fileName, byte[] file, params string[] values) => new(name, () => file, fileName, values, []);

    public Layout Named(string fileName) => this with { FileName = fileName };

    public Layout Finds(params string[] codes) => this with { Findings = codes };

    public override string ToString() => Name;

    /// <summary>What was staged, in the words of <see cref="Values"/>.</summary>
    public static string[] Lines(StagedWorkbook read) => [.. read.Seen().Select(Line)];

    public static string[] Complaints(StagedWorkbook read) => [.. read.Findings.Kept.Where(f => f.Severity != Severity.Info).Select(f => f.Code)];

    private static string Line(SeenValue v)
    {
        var value = v.Value is { } number ? Math.Round(number, 6).ToString("R", CultureInfo.InvariantCulture) : v.State.ToString();
        var parts = v.Numerator is null && v.Denominator is null ? "" : string.Create(CultureInfo.InvariantCulture, $" {v.Numerator}/{v.Denominator}");
        var qualifier = v.Qualifier is null ? "" : $" {v.Qualifier}";
        return $"{v.Unit} {v.Indicator} {v.Period} {value}{parts}{qualifier} @{v.Cell}";
    }
}
