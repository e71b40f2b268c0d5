using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Application.Exports.Bulletin;

/// <summary>The sentences of a bulletin on rectification. Every share stands with its numerator, its base and its level.</summary>
internal sealed class RectificationWords(RectificationContent content, ExportText text)
{
    /// <summary>A share of fewer items says little of a unit: it is in the table, but no sentence singles it out.</summary>
    private const int SmallestBase = 3;

    private readonly HashSet<string> _sameName =
        [.. content.ByUnit.DistinctBy(u => u.Key).GroupBy(u => u.Name ?? "", StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)];

    private readonly List<RatioView> _units = [.. content.ByUnit.Where(u => u.Level == content.MainLevel)];

    /// <summary>Two units of one name (铁西区 is in two cities) are told apart by their codes.</summary>
    public string Name(RatioView row) => row.Name is not { } name ? row.Key ?? text["rectb_not_given"]
        : _sameName.Contains(name) ? text.Format("name_and_code", text.Name(name, row.NameEn), row.Key) : text.Name(name, row.NameEn);

    public string Level(RectificationLevel? level) => level is { } known ? text.Word(known) : text["rectb_no_level"];

    public string Share(int part, int total) => total == 0 ? "—" : text.Format("rectb_share", part, total, ((double)part / total).ToString("P1", text.Culture));

    public string Scope()
    {
        var units = content.ByUnit.DistinctBy(u => u.Key).ToList();
        var who = content.Units.Count is > 0 and <= 6 ? text.List(units.Select(Name)) : text.Format("rectb_scope", units.Count);
        return content.Period is { } period ? $"{who} · {PeriodLabel.Of(period, text)}" : who;
    }

    public IEnumerable<string> Summary()
    {
        foreach (var level in content.Whole.OrderByDescending(w => w.Total))
        {
            yield return text.Format(
                "rectb_overview", Level(level.Level), level.Total, Share(level.ClaimedCompleted, level.Total), Share(level.VerifiedCompleted, level.Total), Share(level.NotStated, level.Total), level.Overdue, level.LongTerm);
        }
    }

    /// <summary>What a reader of the tables would otherwise have to find: who is furthest, who claims what nobody has verified, who says nothing, who is late.</summary>
    public IEnumerable<string> Findings()
    {
        var based = _units.Where(u => u.Total >= SmallestBase).ToList();
        var said = 0;
        if (based.Where(u => u.VerifiedCompleted > 0).MaxBy(u => u.RatioVerified) is { } best) yield return Say("rectb_best", Name(best), Level(best.Level), Share(best.VerifiedCompleted, best.Total));
        if (based.Where(u => u.ClaimedCompleted > u.VerifiedCompleted).MaxBy(u => u.ClaimedCompleted - u.VerifiedCompleted) is { } gap)
        {
            yield return Say("rectb_gap", Name(gap), Share(gap.ClaimedCompleted, gap.Total), Share(gap.VerifiedCompleted, gap.Total), gap.ClaimedCompleted - gap.VerifiedCompleted);
        }
        var silent = based.Where(u => u.NotStated * 2 > u.Total).OrderByDescending(u => (double)u.NotStated / u.Total).ThenByDescending(u => u.Total).ToList();
        if (silent.Count > 0) yield return Say("rectb_silent", silent.Count, text.List(silent.Take(5).Select(u => Name(u) + " " + Share(u.NotStated, u.Total))));
        var late = content.ByUnit.GroupBy(u => u.Key).Select(g => (Unit: g.First(), Overdue: g.Sum(u => u.Overdue))).Where(l => l.Overdue > 0).OrderByDescending(l => l.Overdue).ToList();
        if (late.Count > 0) yield return Say("rectb_late", content.OverdueTotal, late.Count, text.List(late.Take(5).Select(l => text.Format("rectb_late_unit", Name(l.Unit), l.Overdue))));
        var reopened = content.Whole.Sum(w => w.Reopened);
        if (reopened > 0) yield return Say("rectb_reopened", reopened);
        if (said == 0) yield return text["rectb_nothing_special"];

        string Say(string key, params object?[] arguments)
        {
            said++;
            return text.Format(key, arguments);
        }
    }
}
