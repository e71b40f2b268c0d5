using EnvDashboard.Application.Rankings;

namespace EnvDashboard.Web.Components.Pages.Rankings;

/// <summary>Addresses that keep the period and the scheme a person is looking at.</summary>
public static class UnitLink
{
    public static string To(string unit, RankingView ranking) => To(unit, ranking.Scheme.Code, ranking.Period);

    public static string To(string unit, string scheme, string period) =>
        $"units/{Uri.EscapeDataString(unit)}?scheme={Uri.EscapeDataString(scheme)}&period={Uri.EscapeDataString(period)}";

    public static string ToRanking(string group, string scheme, string period) => "rankings" + Query(group, scheme, period);

    public static string ToOverview(string group, string scheme, string period) => "/" + Query(group, scheme, period);

    public static string ToWall(string group, string scheme, string period) => "wall" + Query(group, scheme, period);

    private static string Query(string group, string scheme, string period) =>
        $"?group={Uri.EscapeDataString(group)}&scheme={Uri.EscapeDataString(scheme)}&period={Uri.EscapeDataString(period)}";
}
