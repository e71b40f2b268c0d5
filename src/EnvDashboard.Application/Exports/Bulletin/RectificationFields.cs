using System.Globalization;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Workbooks;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Application.Exports.Bulletin;

/// <summary>What stands in each named field of a bulletin on rectification.</summary>
internal sealed class RectificationFields(RectificationContent content, ExportText text) : IBulletinFields
{
    private const string ByLevel = "by_level", ByUnit = "by_unit", ByEnvironment = "by_environment", Overdue = "overdue", Findings = "findings";
    private const int MostBars = 25;

    public static readonly TemplatePlan Plan = new(
        "rectb_template", [BulletinTemplate.Invented, BulletinTemplate.Title, BulletinTemplate.Group, BulletinTemplate.Period, BulletinTemplate.Contents],
        [
            ("rectb_summary", [BulletinTemplate.Summary, ByLevel]), ("rectb_findings", [Findings]), ("rectb_by_unit", [ByUnit, BulletinTemplate.Chart]), ("rectb_by_environment", [ByEnvironment]),
            ("rectb_overdue", [Overdue]), ("rectb_method", [BulletinTemplate.Method]),
        ],
        "rectb_contact", "bulletin_contact_text");

    private readonly RectificationWords _words = new(content, text);

    public string Title => text[content.WithLeaders ? "rectb_title_internal" : "rectb_title"];

    public string Subject => content.Invented ? text["banner"] : AsOf;

    public DateTimeOffset MadeAt => content.LastChange;

    public Chart Chart
    {
        get
        {
            var rows = content.ByUnit.Where(u => u.Level == content.MainLevel).OrderByDescending(u => u.RatioVerified).ThenByDescending(u => u.RatioClaimed).ThenBy(u => u.Key, StringComparer.Ordinal).Take(MostBars).ToList();
            var names = ChartCells.Of([.. rows.Select(r => CellText.Storable(_words.Name(r), "…"))]);
            return new(ChartKind.Bars, text.Format("rectb_chart", _words.Level(content.MainLevel), rows.Count), new(1, 1, rows.Count, 1),
            [
                new(ChartCells.Of([text["rectb_claimed_share"]]), names, ChartCells.Of([.. rows.Select(r => Percent(r.RatioClaimed))]), "9DC3E6"),
                new(ChartCells.Of([text["rectb_verified_share"]]), names, ChartCells.Of([.. rows.Select(r => Percent(r.RatioVerified))]), Palette.Lines[0]),
            ]);
        }
    }

    private string AsOf => text.Format("rectb_as_of", content.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public string? Of(string field) => field switch
    {
        BulletinTemplate.Invented => content.Invented ? WordXml.Paragraph(text["banner"], "Banner") : WordXml.Paragraph(""),
        BulletinTemplate.Title => WordXml.Paragraph(Title, "Title"),
        BulletinTemplate.Group => WordXml.Paragraph(_words.Scope(), "Subtitle"),
        BulletinTemplate.Period => WordXml.Paragraph(AsOf, "Subtitle"),
        BulletinTemplate.Contents => WordXml.Contents([.. Plan.Headings.Select(h => text[h])]),
        BulletinTemplate.Summary => string.Concat(_words.Summary().Select(s => WordXml.Paragraph(s))),
        ByLevel => Table("rectb_level", content.Whole, r => _words.Level(r.Level), levels: false),
        Findings => string.Concat(_words.Findings().Select(s => WordXml.Paragraph(s))),
        ByUnit => Table("unit", content.ByUnit, _words.Name, levels: true),
        ByEnvironment => Table("environment", content.ByEnvironment, _words.Name, levels: true),
        BulletinTemplate.Chart => WordXml.Chart(BulletinDocument.ChartRelation, text["rectb_chart_name"], 164, Math.Clamp(40 + 7 * content.ByUnit.Count(u => u.Level == content.MainLevel), 70, 215)),
        Overdue => OverdueTable(),
        BulletinTemplate.Method => string.Concat(new[] { "rectb_method_1", "rectb_method_2", "rectb_method_3", "rectb_method_4" }.Select(k => WordXml.Paragraph(text[k]))),
        BulletinTemplate.MadeAt => WordXml.Paragraph(text.Format("rectb_made_at", content.LastChange.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)), "Right"),
        _ => null,
    };

    /// <summary>Numerator, base and share together: a share alone hides what it is a share of.</summary>
    private string Table(string first, IReadOnlyList<RatioView> rows, Func<RatioView, string> name, bool levels)
    {
        string[] keys = [first, .. levels ? (string[])["rectb_level"] : [], "rectb_total", "rectb_claimed", "rectb_verified", "rectb_not_stated", "rectb_overdue_count", "rectb_cleared"];
        int[] widths = levels ? [2200, 1000, 800, 1350, 1350, 1298, 650, 650] : [2400, 900, 1500, 1500, 1498, 750, 750];
        var lines = rows.Select(IReadOnlyList<string> (r) =>
        [
            name(r), .. levels ? (string[])[_words.Level(r.Level)] : [], Number(r.Total), _words.Share(r.ClaimedCompleted, r.Total), _words.Share(r.VerifiedCompleted, r.Total),
            _words.Share(r.NotStated, r.Total), Number(r.Overdue), Number(r.Cleared),
        ]);
        return WordXml.Table([.. keys.Select(k => text[k])], lines, widths, Enumerable.Range(levels ? 2 : 1, 6).ToHashSet());
    }

    private string OverdueTable()
    {
        if (content.OverdueTotal == 0) return WordXml.Paragraph(text["rectb_no_overdue"]);
        string[] keys = ["unit", "rectb_item_no", "rectb_item", "rectb_lead_unit", "rectb_due", .. content.WithLeaders ? (string[])["rectb_leader"] : []];
        int[] widths = content.WithLeaders ? [1500, 800, 3200, 1700, 1100, 998] : [1600, 900, 3798, 1900, 1100];
        var rows = content.Overdue.Select(IReadOnlyList<string> (o) =>
        [
            text.Name(o.Unit.Name, o.Unit.NameEn), o.ItemNo, o.Title, o.LeadUnit ?? "—", o.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. content.WithLeaders ? (string[])[o.Leader ?? "—"] : [],
        ]);
        var table = WordXml.Table([.. keys.Select(k => text[k])], rows, widths, new HashSet<int>());
        var note = content.OverdueTotal > content.Overdue.Count ? text.Format("rectb_overdue_first", content.OverdueTotal, content.Overdue.Count) : text.Format("rectb_overdue_all", content.OverdueTotal);
        return WordXml.Paragraph(note) + table;
    }

    private string Number(int number) => number.ToString("N0", text.Culture);

    private static double Percent(double? share) => Math.Round((share ?? 0) * 100, 1);
}
