using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Targets;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Reads targets 目标: what an indicator is to reach, for whom and when.</summary>
internal static class TargetSheets
{
    private const int LongestSource = 1000;

    private static readonly Dictionary<string, TargetKind> Kinds = new(StringComparer.Ordinal)
    {
        ["fixed"] = TargetKind.Fixed, ["固定值"] = TargetKind.Fixed, ["bound"] = TargetKind.Bound, ["上下限"] = TargetKind.Bound, ["下限"] = TargetKind.Bound, ["上限"] = TargetKind.Bound,
        ["group_average"] = TargetKind.GroupAverage, ["组平均"] = TargetKind.GroupAverage, ["不低于组平均"] = TargetKind.GroupAverage, ["全市平均"] = TargetKind.GroupAverage,
        ["external"] = TargetKind.External, ["外部标准"] = TargetKind.External,
    };

    public static IReadOnlyList<IndicatorTarget> Read(IReadOnlyList<DefinitionTable> tables, KnownDictionaries known, IndicatorFinder indicators, TargetPlaces places, FindingList findings)
    {
        var targets = new List<IndicatorTarget>();
        var before = known.Targets.ToDictionary(t => t.Key);
        var seen = new Dictionary<(string, TargetKind, string?, string?, DateOnly?), string>();
        foreach (var table in tables)
        {
            foreach (var cells in table.Rows)
            {
                var row = new DefinitionRow(table, cells, findings);
                var errors = findings.Errors;
                var target = Target(row, indicators, places, before);
                if (findings.Errors > errors || target is null) continue;
                if (seen.TryAdd(target.Key, $"{row.Sheet}!{row.Cell("indicator")}")) targets.Add(target);
                else row.Error(FindingCodes.TargetTwice, "indicator", row.Text("indicator"), target.IndicatorCode, seen[target.Key]);
            }
        }
        return targets;
    }

    private static IndicatorTarget? Target(
        DefinitionRow row, IndicatorFinder indicators, TargetPlaces places, Dictionary<(string, TargetKind, string?, string?, DateOnly?), IndicatorTarget> before)
    {
        var indicator = IndicatorOfRow.Find(row, indicators);
        if (indicator is null && row.Text("indicator") is null) row.Error(FindingCodes.IndicatorMissing, "indicator", null);
        var kind = Kind(row);
        var identity = new IndicatorTarget
        {
            IndicatorCode = indicator?.Code ?? "",
            Kind = kind ?? TargetKind.Fixed,
            GroupCode = places.Group(row),
            UnitCode = places.Unit(row),
            From = row.Day("from", null, lastDay: false),
        };
        if (indicator is null || kind is null) return null;
        return Check(row, indicator, Filled(row, indicator, identity, before.GetValueOrDefault(identity.Key)));
    }

    private static IndicatorTarget Filled(DefinitionRow row, Indicator indicator, IndicatorTarget identity, IndicatorTarget? earlier) => identity with
    {
        Value = row.Real("value", earlier?.Value, indicator.IsPercent),
        Low = row.Real("low", earlier?.Low, indicator.IsPercent),
        High = row.Real("high", earlier?.High, indicator.IsPercent),
        To = row.Day("to", earlier?.To, lastDay: true),
        Source = row.Text("source", earlier?.Source),
    };

    private static IndicatorTarget Check(DefinitionRow row, Indicator indicator, IndicatorTarget target)
    {
        if (target.Low > target.High) row.Error(FindingCodes.RangeReversed, "high", row.Text("high"), indicator.Code);
        if (target.To < target.From) row.Error(FindingCodes.DatesReversed, "to", row.Text("to"));
        if (target.Source?.Length > LongestSource) row.Error(FindingCodes.TextTooLong, "source", null, LongestSource.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var bounded = (target.Low ?? target.High) is not null;
        switch (target.Kind)
        {
            case TargetKind.GroupAverage:
                if (target.GroupCode is null) row.Error(FindingCodes.TargetGroupMissing, "group", null);
                if (!bounded && target.Value is null) return target;
                row.Warn(FindingCodes.TargetNumberUnused, target.Value is null ? "low" : "value", null);
                return target with { Value = null, Low = null, High = null };
            case TargetKind.External when target.Source is null:
                row.Error(FindingCodes.TargetSourceMissing, "source", null);
                break;
            case TargetKind.Fixed when target.Value is null || bounded:
            case TargetKind.Bound when !bounded || target.Value is not null:
            case TargetKind.External when bounded == target.Value is not null:
                row.Error(FindingCodes.TargetWithoutNumber, target.Kind == TargetKind.Bound ? "low" : "value", null, indicator.Name);
                break;
        }
        return target;
    }

    private static TargetKind? Kind(DefinitionRow row)
    {
        var written = row.Text("kind") ?? "";
        if (Kinds.TryGetValue(TextKey.Of(written), out var kind)) return kind;
        row.Error(FindingCodes.UnknownKeyword, "kind", written, written, string.Join(", ", Kinds.Keys));
        return null;
    }
}
