namespace EnvDashboard.Domain.Rules;

/// <summary>What a rule that is not met means: 阻断 nothing may be accepted · 提示 it needs a reason to pass · 告知 good to know · 停用 not checked.</summary>
public enum RuleSeverity { Block, Warn, Inform, Off }

/// <summary>A rule that values must meet (校验规则), written by those who define the indicators.</summary>
public sealed record ValueRule
{
    public required string Code { get; init; }

    /// <summary>What must hold for each unit in each period, e.g. <c>CLOSED &lt;= ACCEPTED</c>. Where a value is missing nothing is said.</summary>
    public required string Expression { get; init; }
    public RuleSeverity Severity { get; init; } = RuleSeverity.Warn;

    /// <summary>What to tell the sender when it does not hold; null = the expression speaks for itself.</summary>
    public string? Message { get; init; }
    public string? MessageEn { get; init; }

    /// <summary>The indicator at whose cell the finding is put; null = the first one in the expression that the workbook holds.</summary>
    public string? IndicatorCode { get; init; }
}
