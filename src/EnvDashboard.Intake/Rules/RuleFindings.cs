using System.Globalization;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Rules;

/// <summary>Makes the findings of checks, at the cells of the values they speak of.</summary>
internal sealed class RuleFindings(RuleInput input)
{
    private readonly Dictionary<string, string> names = input.Known.Units.ToDictionary(u => u.Code, u => $"{u.Name} ({u.Code})", StringComparer.Ordinal);

    public List<Finding> Found { get; } = [];

    /// <summary>Not for checks that are off.</summary>
    public void Add(RuleSeverity severity, string code, in StagedValue item, params string[] arguments) =>
        Add(severity, code, input.Values.Sheets[item.Sheet], item.Cell, Number(item.Value), arguments);

    public void Add(RuleSeverity severity, string code, string sheet, long cell, string value, params string[] arguments) =>
        Found.Add(new(Of(severity), code, sheet, CellAddress.Unpack(cell).ToString(), value, arguments));

    public string Unit(in StagedValue item) => names.GetValueOrDefault(input.Values.UnitCodes[item.Unit], input.Values.UnitCodes[item.Unit]);

    public static string Number(double number) => double.IsNaN(number) ? "—" : number.ToString("0.######", CultureInfo.InvariantCulture);

    private static Severity Of(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Block => Severity.Error,
        RuleSeverity.Warn => Severity.Warning,
        _ => Severity.Info,
    };
}
