using EnvDashboard.Application.Exports.Workbooks;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Domain.Units;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>A workbook in the making: what it shows, in which language, and what several sheets need to know of it.</summary>
internal sealed class ComparisonDraft
{
    public ComparisonDraft(XlsxFile workbook, ComparisonContent content, ExportText text)
    {
        (Workbook, Content, Text) = (workbook, content, text);
        Rankings = [.. content.Rankings.OrderBy(r => PeriodText.TryParse(r.Period, out var p) ? p.End : DateOnly.MinValue)];
        Chosen = content.Units.Select(u => u.Code).ToHashSet(StringComparer.Ordinal);
        Leaves = (content.Scheme?.Nodes ?? []).Where(n => n.IsLeaf).DistinctBy(n => n.IndicatorCode).ToDictionary(n => n.IndicatorCode!, StringComparer.Ordinal);
        Nodes = (content.Scheme?.Nodes ?? []).ToDictionary(n => n.Code, StringComparer.Ordinal);
    }

    public XlsxFile Workbook { get; }

    public ComparisonContent Content { get; }

    public ExportText Text { get; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<RankingView> Rankings { get; }

    public RankingView? Latest => Rankings.Count > 0 ? Rankings[^1] : null;

    /// <summary>Codes of the units to be listed.</summary>
    public IReadOnlySet<string> Chosen { get; }

    public IReadOnlyDictionary<string, SchemeNode> Nodes { get; }

    /// <summary>The first leaf of each indicator.</summary>
    public IReadOnlyDictionary<string, SchemeNode> Leaves { get; }

    public ChartSpots Spots { get; } = new();

    public bool Invented => Content.Invented || Rankings.Any(r => r.Invented);

    /// <summary>Sheets as they are added, for the contents on the cover.</summary>
    public List<(string SheetName, string Key)> Contents { get; } = [];

    public string SchemeName => Content.Scheme is { } scheme ? Text.Name(scheme) : Content.Title;

    public string PeriodSpan => Content.Periods.Count switch
    {
        0 => "",
        1 => PeriodLabel.Of(Content.Periods[0], Text),
        var n => Text.Format("period_span", PeriodLabel.Of(Content.Periods[0], Text), PeriodLabel.Of(Content.Periods[^1], Text), n),
    };

    /// <summary>The span in the shortest form, for places with little room.</summary>
    public string PeriodCodes => Content.Periods.Count switch
    {
        0 => "",
        1 => Content.Periods[0].Code,
        _ => $"{Content.Periods[0].Code} – {Content.Periods[^1].Code}",
    };

    /// <summary>The ranking of a period, if there is one.</summary>
    public RankingView? Ranking(Period period) => Rankings.FirstOrDefault(r => r.Period == period.Code);

    /// <summary>The units to be listed, best rank of the period first, those without a rank at the end.</summary>
    public IReadOnlyList<(Unit Unit, RankingRowView? Row)> InRankOrder(RankingView? ranking)
    {
        var rows = ranking?.Rows ?? [];
        var units = Content.Units.ToDictionary(u => u.Code, StringComparer.Ordinal);
        var ranked = rows.Where(r => units.ContainsKey(r.Unit.Code)).Select(r => (units[r.Unit.Code], (RankingRowView?)r)).ToList();
        var codes = rows.Select(r => r.Unit.Code).ToHashSet(StringComparer.Ordinal);
        return [.. ranked, .. Content.Units.Where(u => !codes.Contains(u.Code)).Select(u => (u, (RankingRowView?)null))];
    }

    /// <summary>Said where not the whole group is listed, because ranks and averages are those of the whole group.</summary>
    public string? SubsetNote(RankingView ranking)
    {
        var listed = ranking.Rows.Count(r => Chosen.Contains(r.Unit.Code));
        return listed < ranking.RankedCount ? Text.Format("subset", Chosen.Count, ranking.RankedCount) : null;
    }
}
