namespace EnvDashboard.Domain.Indicators;

public enum Direction { Higher, Lower, Target, Interval, Neutral }

/// <summary>Ratio: value = numerator / denominator, × 100 when the unit of measure is %.</summary>
public enum IndicatorKind { Value, Ratio }

public enum Frequency { Month, Quarter, Half, Year }

/// <summary>Outcome 成效 or activity 过程.</summary>
public enum IndicatorNature { Outcome, Activity }

/// <summary>What is observed (指标).</summary>
public sealed record Indicator
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public string? NameEn { get; init; }

    /// <summary>指标领域 (approvals, complaints, rectification …): another axis than the environment category.</summary>
    public string? Domain { get; init; }
    public string? CategoryCode { get; init; }
    public string? UnitOfMeasure { get; init; }
    public Direction Direction { get; init; } = Direction.Higher;
    public IndicatorKind Kind { get; init; } = IndicatorKind.Value;
    public Frequency? Frequency { get; init; }

    /// <summary>Places shown; the stored value keeps all of them.</summary>
    public int? Decimals { get; init; }
    public double? Min { get; init; }
    public double? Max { get; init; }
    public IndicatorNature? Nature { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public string? Definition { get; init; }
    public string? CountingRule { get; init; }

    public bool IsPercent => IsPercentSign(UnitOfMeasure);

    public static bool IsPercentSign(string? unitOfMeasure) => unitOfMeasure?.Trim() is "%" or "％" or "百分比";
}

/// <summary>One of the eight environments (八个环境) under which indicators are reported.</summary>
public sealed record EnvironmentCategory
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public string? NameEn { get; init; }
    public int Order { get; init; }
}
