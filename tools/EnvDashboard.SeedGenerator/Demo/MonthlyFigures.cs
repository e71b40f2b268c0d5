using EnvDashboard.SeedGenerator.Randomness;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>All figures of a month: unit by unit, in the order of the indicators.</summary>
internal static class MonthlyFigures
{
    public static IReadOnlyList<MonthlyFigure> Of(DemoMonth month) =>
    [
        .. from unit in DemoCity.Units
           where unit.ExistsIn(month) && !Irregularities.IsLate(unit, month)
           from indicator in DemoIndicators.All
           where indicator.IsReportedBy(unit)
           select Irregularities.Apply(Figure(unit, indicator, month), month),
    ];

    private static MonthlyFigure Figure(DemoUnit unit, DemoIndicator indicator, DemoMonth month)
    {
        var performance = Performance.Of(unit, indicator, month);
        return indicator.Form switch
        {
            FigureForm.Volume => new(unit, indicator) { Value = Volumes.Of(indicator.Pool!, unit, month) },
            FigureForm.Events => Events(unit, indicator, month, performance),
            FigureForm.Sum => Sum(unit, indicator, month, performance),
            _ when indicator.IsRatio => Ratio(unit, indicator, month, performance),
            _ => new(unit, indicator) { Value = Round(FigureValues.Level(indicator, performance), indicator.Decimals) },
        };
    }

    private static MonthlyFigure Ratio(DemoUnit unit, DemoIndicator indicator, DemoMonth month, double performance)
    {
        var denominator = (int)Round(Volumes.Of(indicator.Pool!, unit, month) * indicator.PoolShare, 0);
        if (denominator == 0)
        {
            return new MonthlyFigure(unit, indicator).Without(FigureState.NotApplicable, "本月无此类事项，分母为0");
        }

        var numerator = FigureValues.Numerator(unit, indicator, month, denominator, FigureValues.Level(indicator, performance));
        return new(unit, indicator)
        {
            Value = Round(100.0 * numerator / denominator, 2),
            Numerator = numerator,
            Denominator = denominator,
        };
    }

    private static MonthlyFigure Events(DemoUnit unit, DemoIndicator indicator, DemoMonth month, double performance)
    {
        var events = FigureValues.Events(unit, indicator, month, performance);
        return events == 0
            ? new(unit, indicator) { Value = 0, State = FigureState.ZeroDeclared, Note = "零报告" }
            : new(unit, indicator) { Value = events };
    }

    private static MonthlyFigure Sum(DemoUnit unit, DemoIndicator indicator, DemoMonth month, double performance)
    {
        var sum = indicator.Pool is { } pool
            ? Volumes.Of(pool, unit, month)
            : Round(FigureValues.Level(indicator, performance) * unit.Size, 0);
        return SplitMix64.For("wording", unit.Code, indicator.Code, month.Id).NextShare() switch
        {
            // "3000余" is what a unit writes that has 3,047 on its books.
            < 0.22 when sum >= 300 => new(unit, indicator) { Value = sum - (sum % 100), Qualifier = "余" },
            < 0.34 when sum >= 100 => new(unit, indicator) { Value = Round(sum / 10, 0) * 10, Qualifier = "约" },
            _ => new(unit, indicator) { Value = sum },
        };
    }

    private static double Round(double value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
