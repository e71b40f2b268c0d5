using EnvDashboard.Domain.Indicators;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>What reading needs to know of an indicator, looked up once per column or row.</summary>
internal sealed class IndicatorRule(Indicator indicator, int position)
{
    public Indicator Indicator => indicator;

    /// <summary>Position in the staged values.</summary>
    public int Position => position;

    public double Min { get; } = indicator.Min ?? double.NegativeInfinity;

    public double Max { get; } = indicator.Max ?? double.PositiveInfinity;

    public bool IsPercent { get; } = indicator.IsPercent;

    public Measure Measure { get; } = Measure.Parse(indicator.UnitOfMeasure ?? "");

    /// <summary>Of a % indicator: plain numbers between 0 and 1 in the sheet being read, and others.</summary>
    public int Fractions { get; set; }

    public int Wholes { get; set; }
}
