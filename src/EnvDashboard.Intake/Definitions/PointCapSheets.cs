using System.Globalization;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Points;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Reads point_caps 加扣分上限: the most that one reason may add or take.</summary>
internal static class PointCapSheets
{
    private const double Largest = 1e9;

    public static IReadOnlyList<PointCap> Read(DefinitionTable table, FindingList findings)
    {
        var caps = new List<PointCap>();
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cells in table.Rows)
        {
            var row = new DefinitionRow(table, cells, findings);
            var errors = findings.Errors;
            var reason = Reason(row, places);
            var cap = new PointCap(reason, Limit(row, "max_added"), Limit(row, "max_deducted"));
            if (findings.Errors > errors) continue;
            if (cap is { MaxAdded: null, MaxDeducted: null }) row.Error(FindingCodes.CapWithoutLimit, row.Has("max_added") ? "max_added" : "max_deducted", null, reason);
            else caps.Add(cap);
        }
        return caps;
    }

    private static string Reason(DefinitionRow row, Dictionary<string, string> places)
    {
        var reason = row.Text("reason") ?? "";
        var key = TextKey.Of(reason);
        if (key.Length == 0) row.Error(FindingCodes.ReasonMissing, "reason", null);
        else if (reason.Length > PointRow.LongestReason) row.Error(FindingCodes.TextTooLong, "reason", null, PointRow.LongestReason.ToString(CultureInfo.InvariantCulture));
        else if (!places.TryAdd(key, row.Cell("reason"))) row.Error(FindingCodes.DuplicateCode, "reason", reason, reason, places[key]);
        return reason;
    }

    private static double? Limit(DefinitionRow row, string key)
    {
        var limit = row.Real(key);
        if (limit is null or (>= 0 and <= Largest)) return limit;
        row.Error(FindingCodes.NumberOutOfRange, key, row.Text(key), row.Text(key) ?? "", "0", Largest.ToString("F0", CultureInfo.InvariantCulture));
        return null;
    }
}
