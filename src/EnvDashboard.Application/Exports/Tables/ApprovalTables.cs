using EnvDashboard.Application.Approvals;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Approvals;

namespace EnvDashboard.Application.Exports.Tables;

/// <summary>Tables of approvals: counts and rates by unit and by month, and the catalogue in the columns in which catalogues are read.</summary>
public sealed class ApprovalTables(GetApprovals get, ListApprovalItems list)
{
    internal IEnumerable<PageTable> All => [Months, Items];

    private PageTables Months
    {
        get
        {
            const string Summary = "Counts and rates by unit, or by month with by=month (period, group, unit, by).";
            PageTable byUnit = new PageTable<ApprovalRowView>("approvals", RegisterTables.Needs, Summary, (o, ct) => RowsAsync(o, byMonth: false, ct),
                [new("unit", r => r.Key), new("unitName", r => new NamePair(r.Name!, r.NameEn)), .. Figures]);
            PageTable byMonth = new PageTable<ApprovalRowView>("approvals_by_month", RegisterTables.Needs, Summary, (o, ct) => RowsAsync(o, byMonth: true, ct), [new("period", r => r.Key), .. Figures]);
            return new("approvals", RegisterTables.Needs, Summary, [byUnit, byMonth], p => p.Text("by") == "month" ? byMonth : byUnit) { Formats = RegisterTables.AllFormats };
        }
    }

    private PageTable Items => new PageTable<ApprovalItemView>("approval-items", RegisterTables.Needs, "The catalogue (unit, group, online, overBenchmark, inHall, theme, text).",
        (o, ct) =>
        {
            var p = o.Parameters;
            var filter = new ApprovalItemFilter(p.List("unit"), p.Text("group"), p.List("online"), p.Decision("overBenchmark"), p.Decision("inHall"), p.Text("theme"), p.Text("text"));
            return PageTable.Paged(o, page => list.ExecuteAsync(o.Actor, filter, page, ct), ct);
        },
        [
            new("unit", i => i.Unit.Code), new("unitName", i => new NamePair(i.Unit.Name, i.Unit.NameEn)), new("code", i => i.Code), new("name", i => i.Name), new("legal", i => ItemFields.Text(i.Legal)),
            new("promised", i => ItemFields.Text(i.Promised)), new("benchmark", i => ItemFields.Text(i.Benchmark)), new("overBenchmark", i => i.OverBenchmark), new("actual", i => i.Actual), new("steps", i => i.Steps),
            new("documents", i => i.Documents), new("visits", i => i.Visits), new("online", i => Worded("list_online_", i.Online)), new("inHall", i => i.InHall), new("hallReason", i => i.HallReason),
            new("delegated", i => Worded("list_delegated_", i.Delegated)), new("theme", i => i.Theme), new("invented", i => i.Unit.Invented),
        ]) { Formats = RegisterTables.AllFormats };

    private static IEnumerable<TableColumn<ApprovalRowView>> Figures =>
    [
        .. Enum.GetValues<ApprovalCount>().Select(c => new TableColumn<ApprovalRowView>(Keyword.Of(c), r => r.Counts.TryGetValue(c, out var n) ? n : null)),
        .. ApprovalRate.All.SelectMany(rate => new TableColumn<ApprovalRowView>[]
        {
            new(rate.Code, r => Of(r, rate)?.Value), new(rate.Code + "_numerator", r => Of(r, rate)?.Numerator), new(rate.Code + "_denominator", r => Of(r, rate)?.Denominator),
        }),
        new("invented", r => r.Invented),
    ];

    private static RateView? Of(ApprovalRowView row, ApprovalRate rate) => row.Rates.FirstOrDefault(r => r.Code == rate.Code);

    private async IAsyncEnumerable<ApprovalRowView> RowsAsync(ExportOrder o, bool byMonth, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var p = o.Parameters;
        var report = await get.ExecuteAsync(o.Actor, new(p.Text("period"), p.Text("group"), p.Text("unit")), cancellationToken);
        foreach (var row in byMonth ? report.ByMonth : report.ByUnit) yield return row;
    }

    private static TableWord? Worded<T>(string texts, T? value) where T : struct, Enum => value is { } word ? new(Keyword.Of(word), texts + Keyword.Of(word)) : null;
}
