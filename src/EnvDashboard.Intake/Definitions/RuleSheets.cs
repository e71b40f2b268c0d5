using System.Globalization;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Rules;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Reads rules 校验规则: what values must meet. An expression that cannot be understood is reported at its cell.</summary>
internal static class RuleSheets
{
    private const int LongestMessage = 500;

    private static readonly Dictionary<string, RuleSeverity> Severities = new(StringComparer.Ordinal)
    {
        ["block"] = RuleSeverity.Block, ["阻断"] = RuleSeverity.Block, ["warn"] = RuleSeverity.Warn, ["提示"] = RuleSeverity.Warn,
        ["inform"] = RuleSeverity.Inform, ["告知"] = RuleSeverity.Inform, ["off"] = RuleSeverity.Off, ["停用"] = RuleSeverity.Off,
    };

    public static IReadOnlyList<ValueRule> Read(IReadOnlyList<DefinitionTable> tables, KnownDictionaries known, IndicatorFinder indicators, FindingList findings)
    {
        var before = known.Rules.ToDictionary(r => r.Code, StringComparer.Ordinal);
        var rules = new List<ValueRule>();
        foreach (var (code, row) in RowsByCode.Of(tables, "code", findings))
        {
            var earlier = before.GetValueOrDefault(code);
            rules.Add(new()
            {
                Code = code,
                Expression = Expression(row, earlier, indicators),
                Severity = Severity(row, earlier),
                Message = Message(row, "message", earlier?.Message),
                MessageEn = Message(row, "message_en", earlier?.MessageEn),
                IndicatorCode = row.Has("indicator") ? IndicatorOfRow.Find(row, indicators)?.Code : earlier?.IndicatorCode,
            });
        }
        return rules;
    }

    private static string Expression(DefinitionRow row, ValueRule? earlier, IndicatorFinder indicators)
    {
        var written = row.Text("expression", earlier?.Expression);
        if (written is null) row.Error(FindingCodes.ExpressionMissing, "expression", null);
        else if (!RuleExpression.TryRead(written, indicators, out _, out var fault)) row.Error(fault!.Code, "expression", written, [.. fault.Arguments]);
        return written ?? "";
    }

    private static RuleSeverity Severity(DefinitionRow row, ValueRule? earlier)
    {
        if (!row.Has("severity")) return earlier?.Severity ?? RuleSeverity.Warn;
        if (row.Text("severity") is not { } written) return RuleSeverity.Warn;
        if (Severities.TryGetValue(TextKey.Of(written), out var severity)) return severity;
        row.Error(FindingCodes.UnknownKeyword, "severity", written, written, string.Join(", ", Severities.Keys));
        return RuleSeverity.Warn;
    }

    private static string? Message(DefinitionRow row, string key, string? earlier)
    {
        var message = row.Text(key, earlier);
        if (message?.Length > LongestMessage) row.Error(FindingCodes.TextTooLong, key, null, LongestMessage.ToString(CultureInfo.InvariantCulture));
        return message;
    }
}
