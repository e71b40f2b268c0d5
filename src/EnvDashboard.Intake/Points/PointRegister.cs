using EnvDashboard.Domain.Points;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Points;

/// <summary>The points of one workbook: each entry once, and each reason in one spelling.</summary>
internal sealed class PointRegister
{
    private readonly Dictionary<(string, string, string, string, string), StagedPoint> seen = [];
    private readonly Dictionary<string, string> reasons = new(StringComparer.Ordinal);
    private readonly List<StagedPoint> points = [];

    /// <param name="schemes">Their caps set the spelling of the reasons they limit, so that a space more does not escape the limit.</param>
    public PointRegister(IReadOnlyList<Scheme> schemes)
    {
        foreach (var cap in schemes.SelectMany(s => s.PointCaps)) reasons.TryAdd(TextKey.Of(cap.Reason), cap.Reason);
    }

    public IReadOnlyList<StagedPoint> Points => points;

    /// <summary>False when the same unit, period, reason, evidence and scheme have an entry, which is then <paramref name="earlier"/>.</summary>
    public bool TryAdd(StagedPoint point, out StagedPoint earlier)
    {
        var reason = TextKey.Of(point.Entry.Reason);
        var key = (point.Entry.UnitCode, point.Period.Code, reason, TextKey.Of(point.Entry.Evidence), point.SchemeCode ?? "");
        if (seen.TryGetValue(key, out earlier!)) return false;
        reasons.TryAdd(reason, point.Entry.Reason);
        earlier = seen[key] = point with { Entry = point.Entry with { Reason = reasons[reason] } };
        points.Add(earlier);
        return true;
    }
}
