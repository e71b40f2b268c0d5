namespace EnvDashboard.Web.Charts;

/// <summary>Ends and ticks of a numeric axis at round numbers, with room beyond the outermost points.</summary>
public static class NiceAxis
{
    /// <param name="ticks">About so many stretches.</param>
    public static (double Min, double Max, int Ticks) Of(double least, double most, int ticks = 6)
    {
        var span = most - least > 0 ? most - least : Math.Max(1, Math.Abs(most) / 10);
        var step = Step(span / ticks);
        var (min, max) = (Math.Floor((least - span * 0.03) / step) * step, Math.Ceiling((most + span * 0.03) / step) * step);
        if (least >= 0) min = Math.Max(0, min);
        return (min, max, (int)Math.Round((max - min) / step));
    }

    /// <summary>1, 2 or 5 times a power of ten, not below the number.</summary>
    public static double Step(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return (least / power) switch { <= 1 => power, <= 2 => 2 * power, <= 5 => 5 * power, _ => 10 * power };
    }
}
