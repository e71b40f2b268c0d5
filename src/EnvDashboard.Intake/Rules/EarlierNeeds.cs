using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Rules;

/// <summary>What of the values in force the checks of a workbook will ask for, so that storage can bring just that in one go.</summary>
public static class EarlierNeeds
{
    /// <param name="stored">All periods that hold values in force.</param>
    public static IReadOnlySet<Period> Periods(StagedValues values, IReadOnlyCollection<Period> stored)
    {
        var candidates = values.Periods.Concat(stored).Distinct().ToList();
        return values.Periods.SelectMany(p => new[] { p, PeriodNeighbours.Previous(p, candidates), PeriodNeighbours.LastYear(p, candidates) })
            .OfType<Period>().Where(stored.Contains).ToHashSet();
    }

    /// <summary>Codes of the staged indicators and of those that rules hold against them.</summary>
    public static IReadOnlySet<string> Indicators(StagedValues values, KnownDictionaries known)
    {
        var needed = values.IndicatorCodes.ToHashSet(StringComparer.Ordinal);
        var finder = new IndicatorFinder(known.Indicators);
        foreach (var rule in known.Rules.Where(r => r.Severity != RuleSeverity.Off))
        {
            if (!RuleExpression.TryRead(rule.Expression, finder, out var expression, out _)) continue;
            var codes = expression!.Terms.Select(t => t.IndicatorCode).ToList();
            if (codes.Exists(values.IndicatorCodes.Contains)) needed.UnionWith(codes);
        }
        return needed;
    }
}
