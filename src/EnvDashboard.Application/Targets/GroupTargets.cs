using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Targets;

namespace EnvDashboard.Application.Targets;

/// <summary>The one number that a group is to reach, for lines in charts and columns in tables.</summary>
internal static class GroupTargets
{
    /// <summary>By indicator. A target that moves with the average, and one with two bounds, have no one number.</summary>
    public static IReadOnlyDictionary<string, double> Numbers(DictionarySnapshot known, string group, Period period)
    {
        var book = new TargetBook(known.Targets, known.Groups.Values);
        return known.Targets.Select(t => t.IndicatorCode).Distinct(StringComparer.Ordinal)
            .Select(code => (code, Number: book.OfGroup(code, group, period).Select(NumberOf).FirstOrDefault(n => n is not null)))
            .Where(t => t.Number is not null).ToDictionary(t => t.code, t => t.Number!.Value, StringComparer.Ordinal);
    }

    private static double? NumberOf(IndicatorTarget target) =>
        target.Kind == TargetKind.GroupAverage || target is { Low: not null, High: not null } ? null : target.Value ?? target.Low ?? target.High;
}
