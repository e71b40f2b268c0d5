using System.Runtime.CompilerServices;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rules;

namespace EnvDashboard.Intake.Rules;

/// <summary>Whether a value lies so far from an earlier one that somebody should look at it.</summary>
public static class JumpTest
{
    /// <param name="percent">Ratios in % are compared in percentage points, other values by their quotient.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool IsJump(double now, double before, bool percent, CheckSettings settings)
    {
        if (double.IsNaN(before)) return false;
        if (percent) return Math.Abs(now - before) > settings.JumpPoints;
        var (small, large) = (Math.Min(Math.Abs(now), Math.Abs(before)), Math.Max(Math.Abs(now), Math.Abs(before)));
        return large >= settings.JumpBase && (now * before < 0 || large > settings.JumpFactor * small);
    }

    /// <summary>Counts of January to May and of January to December differ without any jump; months of 28 and 31 days may be compared.</summary>
    public static bool AreAlike(Period period, Period earlier)
    {
        var (days, earlierDays) = (period.End.DayNumber - period.Start.DayNumber + 1, earlier.End.DayNumber - earlier.Start.DayNumber + 1);
        return Math.Max(days, earlierDays) <= 1.25 * Math.Min(days, earlierDays);
    }
}
