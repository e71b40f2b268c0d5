using System.Globalization;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Comparison.Sheets;
using EnvDashboard.Application.Exports.Workbooks;
using EnvDashboard.Application.Rankings;

namespace EnvDashboard.Application.Exports.Bulletin;

/// <summary>What stands in each named field of a bulletin, as WordprocessingML.</summary>
internal sealed class BulletinFields(BulletinContent content, ExportText text) : IBulletinFields
{
    private readonly RankingView _ranking = content.Ranking;

    private readonly HashSet<string> _sameName =
        [.. content.Ranking.Rows.Select(r => r.Unit).Concat(content.Ranking.Unranked.Select(u => u.Unit)).GroupBy(u => u.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)];

    public string Title => text.Format("bulletin_title", text.Name(content.Group), text.Name(content.Scheme));

    public string Period => PeriodLabel.Of(_ranking.Period, text);

    public string Subject => _ranking.Invented ? text["banner"] : Period;

    public DateTimeOffset MadeAt => content.MadeAt;

    /// <summary>The figures stand in the chart itself: a bulletin has no sheet that it could be linked to.</summary>
    public Chart Chart
    {
        get
        {
            var rows = _ranking.Rows.Take(BulletinDocument.MostBars).ToList();
            var series = new ChartSeries(
                ChartCells.Of([text["score"]]),
                ChartCells.Of([.. rows.Select(r => CellText.Storable(Name(r.Unit), "…"))]),
                ChartCells.Of([.. rows.Select(r => Math.Round(r.Score, _ranking.Scheme.RankDecimals ?? 2))]), Palette.Lines[2]);
            var key = rows.Count < _ranking.Rows.Count ? "chart_bars_first" : "chart_bars";
            return new(ChartKind.Bars, text.Format(key, Period, rows.Count), new(1, 1, rows.Count, 1), [series]);
        }
    }

    /// <summary>Null = the field is unknown and stays as the template has it.</summary>
    public string? Of(string field) => field switch
    {
        BulletinTemplate.Invented => _ranking.Invented ? WordXml.Paragraph(text["banner"], "Banner") : WordXml.Paragraph(""),
        BulletinTemplate.Title => WordXml.Paragraph(Title, "Title"),
        BulletinTemplate.Group => WordXml.Paragraph(text.Name(content.Group), "Subtitle"),
        BulletinTemplate.Period => WordXml.Paragraph(Period, "Subtitle"),
        BulletinTemplate.Contents => WordXml.Contents([.. BulletinTemplate.Plan.Headings.Select(h => text[h])]),
        BulletinTemplate.Summary => WordXml.Paragraph(Summary()),
        BulletinTemplate.Ranking => Ranking(),
        BulletinTemplate.Chart => WordXml.Chart(BulletinDocument.ChartRelation, text["bulletin_chart"], 164, Math.Clamp(30 + 5 * Math.Min(_ranking.Rows.Count, BulletinDocument.MostBars), 70, 220)),
        BulletinTemplate.Climbers => Movers(m => m.Change > 0, "bulletin_no_climbers"),
        BulletinTemplate.Fallers => Movers(m => m.Change < 0, "bulletin_no_fallers"),
        BulletinTemplate.Environments => Environments(),
        BulletinTemplate.Caveats => Caveats(),
        BulletinTemplate.Method => string.Concat(MethodSheet.Facts(text, content.Scheme).Select(f => WordXml.Paragraph($"{f.Label}{text["colon"]}{f.Text}"))),
        BulletinTemplate.MadeAt => WordXml.Paragraph(text.Format("bulletin_made_at", content.MadeAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), _ranking.RunId), "Right"),
        _ => null,
    };

    private string Summary()
    {
        if (_ranking.Rows.Count == 0) return text["no_ranking"];
        var parts = new List<string> { text.Format("bulletin_overview", Period, _ranking.RankedCount, Name(_ranking.Rows[0].Unit), Score(_ranking.Rows[0].Score), _ranking.Average is { } mean ? Score(mean) : "—") };
        if (_ranking.Unranked.Count > 0) parts.Add(text.Format("bulletin_unranked", text.List(_ranking.Unranked.Take(10).Select(u => Name(u.Unit))), _ranking.Unranked.Count));
        if (_ranking.Entrants.Count > 0) parts.Add(text.Format("bulletin_entrants", text.List(_ranking.Entrants.Take(10).Select(Name)), _ranking.Entrants.Count));
        if (_ranking.Leavers.Count > 0) parts.Add(text.Format("bulletin_leavers", text.List(_ranking.Leavers.Take(10).Select(Name)), _ranking.Leavers.Count));
        return string.Join('\n', parts);
    }

    private string Ranking()
    {
        var rows = _ranking.Rows.Select(IReadOnlyList<string> (r) =>
        [
            Number(r.Rank), Name(r.Unit), Score(r.Score) + (r.Vetoed ? text["bulletin_vetoed"] : ""), r.PreviousRank is { } p ? Number(p) : "—", Change(r.RankChange),
            r.Low is { } low && r.High is { } high ? text.Format("interval_text", low, high) : "—",
        ]);
        return WordXml.Table([.. new[] { "rank", "unit", "score", "previous_rank", "change", "interval" }.Select(k => text[k])], rows, [900, 3000, 1700, 1100, 1200, 1398], new HashSet<int> { 2 });
    }

    private string Movers(Func<Mover, bool> which, string none)
    {
        var movers = content.Movers.Where(which).OrderByDescending(m => Math.Abs(m.Change)).ToList();
        return movers.Count == 0
            ? WordXml.Paragraph(text[none])
            : string.Concat(movers.Select(m => WordXml.Paragraph(m.Sentence is { } s ? text.Format("bulletin_mover_why", Name(m.Unit), Number(m.Rank), text.Culture.TwoLetterISOLanguageName == "en" ? s.En : s.Zh)
                : text.Format("bulletin_mover", Name(m.Unit), m.PreviousRank, m.Rank))));
    }

    private string Environments()
    {
        var nodes = _ranking.Nodes.Where(n => n.Parent == _ranking.Node).ToList();
        var rows = nodes.Select(IReadOnlyList<string> (n) =>
        {
            var scores = _ranking.Rows.Select(r => (r.Unit, r.Children.FirstOrDefault(c => c.Node == n.Code)?.Score)).Where(s => s.Score is not null).Select(s => (s.Unit, Score: s.Score!.Value)).ToList();
            if (scores.Count == 0) return [text.Name(n.Name, n.NameEn), Share(n.CascadeWeight), "—", "—", "—", "0"];
            var best = scores.MaxBy(s => s.Score);
            return [text.Name(n.Name, n.NameEn), Share(n.CascadeWeight), Score(scores.Average(s => s.Score)), Score(best.Score), Name(best.Unit), Number(scores.Count)];
        });
        return WordXml.Table(
            [.. new[] { "environment", "weight_share", "group_average", "group_best", "best_unit", "with_score" }.Select(k => text[k])], rows, [2900, 1000, 1300, 1300, 1898, 900], new HashSet<int> { 1, 2, 3, 5 });
    }

    private string Caveats()
    {
        var parts = new List<string>();
        if (_ranking.Invented) parts.Add(text["caveat_invented"]);
        var thin = _ranking.Rows.Count(r => r.Coverage < 0.9995);
        parts.Add(text.Format("bulletin_coverage", thin));
        if (_ranking.Draws > 0) parts.Add(text.Format("bulletin_interval", _ranking.Draws));
        var vetoed = _ranking.Rows.Where(r => r.Vetoed).Select(r => Name(r.Unit)).ToList();
        if (vetoed.Count > 0) parts.Add(text.Format("bulletin_veto_list", text.List(vetoed)));
        if (text.Note(content.Scheme) is { Length: > 0 } note) parts.Add(note);
        return string.Concat(parts.Select(p => WordXml.Paragraph(p)));
    }

    /// <summary>Two units of one name are told apart by their codes.</summary>
    private string Name(UnitReference unit) =>
        _sameName.Contains(unit.Name) ? text.Format("name_and_code", text.Name(unit.Name, unit.NameEn), unit.Code) : text.Name(unit.Name, unit.NameEn);

    private string Score(double score) => score.ToString("F" + (_ranking.Scheme.RankDecimals is { } places ? Math.Clamp(places, 0, 4) : 2), text.Culture);

    private string Number(double number) => number.ToString("0.##", text.Culture);

    private string Share(double share) => share.ToString("P1", text.Culture);

    private string Change(double? change) => change switch { null => "—", 0 => "—", > 0 => "▲ " + Number(change.Value), _ => "▼ " + Number(-change.Value) };
}
