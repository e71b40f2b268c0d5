using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Application.Exports.Repeats;

/// <summary>Which periods are new to a repetition, and what it then asks for.</summary>
internal static class RepeatRules
{
    /// <summary>Kinds that are made of a group's periods.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["comparison.xlsx", "bulletin.docx", "package.zip", "values.xlsx", "ranking.csv"];

    /// <summary>Ranked periods of the same kind after the last one, oldest first. What is handed in late for an earlier period is not new.</summary>
    public static List<string> NewPeriods(IEnumerable<RankingChoice> ranked, string group, string scheme, string lastPeriod)
    {
        if (!PeriodText.TryParse(lastPeriod, out var last)) return [];
        return [.. Parsed(ranked, group, scheme).Where(p => p.Kind == last.Kind && p.CompareTo(last) > 0).Order().Select(p => p.Code)];
    }

    /// <summary>The saved choice moved on: its last period becomes the new one, and it reaches back over as many ranked periods as before.</summary>
    public static ExportChoice MovedTo(ExportChoice saved, IEnumerable<RankingChoice> ranked, string group, string scheme, string period)
    {
        if (!PeriodText.TryParse(period, out var to)) return saved;
        var ofKind = Parsed(ranked, group, scheme).Where(p => p.Kind == to.Kind).Distinct().Order().ToList();
        var span = 1;
        if (PeriodText.TryParse(saved.From, out var from) && PeriodText.TryParse(saved.To, out var before)) span = Math.Max(1, ofKind.Count(p => p.Start >= from.Start && p.End <= before.End));
        var end = ofKind.IndexOf(to);
        var start = end < 0 ? to : ofKind[Math.Max(0, end - span + 1)];
        return saved with { Group = group, Scheme = scheme, From = start.Code, To = to.Code };
    }

    private static IEnumerable<Period> Parsed(IEnumerable<RankingChoice> ranked, string group, string scheme)
    {
        foreach (var choice in ranked.Where(c => c.Group == group && c.Scheme == scheme))
        {
            if (PeriodText.TryParse(choice.Period, out var period)) yield return period;
        }
    }
}
