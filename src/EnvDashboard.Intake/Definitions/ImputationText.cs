using System.Globalization;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Reads none, group_mean, group_median, parent_mean, parent_median, carry_forward:N (N = 1..120 periods back).</summary>
public static class ImputationText
{
    private const int LongestMemory = 120;

    public static bool TryRead(string text, out Imputation imputation)
    {
        imputation = default;
        var parts = TextKey.Of(text).Split(':');
        if (!Keyword.TryParse<ImputeMethod>(parts[0], out var method)) return false;
        var carries = method == ImputeMethod.CarryForward;
        if (parts.Length != (carries ? 2 : 1)) return false;
        var age = 0;
        if (carries && !(int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out age) && age is >= 1 and <= LongestMemory)) return false;
        imputation = new(method, age);
        return true;
    }
}
