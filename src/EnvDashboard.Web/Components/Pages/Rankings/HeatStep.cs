using System.Globalization;

namespace EnvDashboard.Web.Components.Pages.Rankings;

/// <summary>Ten steps of one colour; a missing score has none.</summary>
public static class HeatStep
{
    public static string? Of(double? score, double scaleMax) => score is { } s
        ? "heat-" + Math.Clamp((int)(s / scaleMax * 10), 0, 9).ToString(CultureInfo.InvariantCulture)
        : null;
}
