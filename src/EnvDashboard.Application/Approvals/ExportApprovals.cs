using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Lists;
using EnvDashboard.Application.Exports.Values;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Approvals;

namespace EnvDashboard.Application.Approvals;

/// <summary>The tables of the approvals page: by unit, by month, and the catalogue.</summary>
public sealed class ExportApprovals(GetApprovals get, ListApprovalItems list, WriteList write)
{
    private static readonly string[] ItemKeys =
        ["unit", "unitName", "code", "name", "legal", "promised", "benchmark", "overBenchmark", "actual", "steps", "documents", "visits", "online", "inHall", "hallReason", "delegated", "theme", "invented"];

    /// <param name="byMonth">A row a month instead of a row a unit.</param>
    /// <returns>The name under which the file is to be saved.</returns>
    public async Task<string> ExecuteAsync(Actor actor, ApprovalFilter filter, bool byMonth, TableFormat format, CultureInfo culture, Stream output, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Export);
        var report = await get.ExecuteAsync(actor, filter, cancellationToken);
        var text = new ExportText(culture);
        string[] keys =
        [
            .. byMonth ? new[] { "period" } : ["unit", "unitName"], .. Enum.GetValues<ApprovalCount>().Select(Keyword.Of),
            .. ApprovalRate.All.SelectMany(r => new[] { r.Code, r.Code + "_numerator", r.Code + "_denominator" }), "invented",
        ];
        var rows = (byMonth ? report.ByMonth : report.ByUnit).Select(row => (object?[])
        [
            .. byMonth ? new object?[] { row.Key } : [row.Key, text.Name(row.Name!, row.NameEn)],
            .. Enum.GetValues<ApprovalCount>().Select(c => row.Counts.TryGetValue(c, out var n) ? n : (object?)null),
            .. row.Rates.SelectMany(r => new object?[] { r.Value, r.Numerator, r.Denominator }), row.Invented ? "yes" : "no",
        ]).ToList();
        return await write.ExecuteAsync(actor, new(byMonth ? "approvals_by_month" : "approvals", keys, rows, report.Invented), report.Period, format, culture, output, cancellationToken);
    }

    /// <summary>The catalogue, filtered as on the page, in the columns in which catalogues are read.</summary>
    public async Task<string> ItemsAsync(Actor actor, ApprovalItemFilter filter, TableFormat format, CultureInfo culture, Stream output, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Export);
        var text = new ExportText(culture);
        var rows = new List<object?[]>();
        var invented = false;
        for (var number = 1; ; number++)
        {
            var page = await list.ExecuteAsync(actor, filter, new(number, PageRequest.MaxSize), cancellationToken);
            invented |= page.Items.Any(i => i.Unit.Invented);
            rows.AddRange(page.Items.Select(i => Row(i, text)));
            if (rows.Count >= page.Total || page.Items.Count == 0) break;
        }
        return await write.ExecuteAsync(actor, new("approval_items", ItemKeys, rows, invented), null, format, culture, output, cancellationToken);
    }

    private static object?[] Row(ApprovalItemView i, ExportText text) =>
    [
        i.Unit.Code, text.Name(i.Unit.Name, i.Unit.NameEn), i.Code, i.Name, ItemFields.Text(i.Legal), ItemFields.Text(i.Promised), ItemFields.Text(i.Benchmark), YesNo(i.OverBenchmark), i.Actual, i.Steps, i.Documents, i.Visits,
        i.Online is { } online ? new ListWord(Keyword.Of(online), text["list_online_" + Keyword.Of(online)]) : null, YesNo(i.InHall), i.HallReason,
        i.Delegated is { } delegated ? new ListWord(Keyword.Of(delegated), text["list_delegated_" + Keyword.Of(delegated)]) : null, i.Theme, i.Unit.Invented ? "yes" : "no",
    ];

    private static string? YesNo(bool? value) => value switch { true => "yes", false => "no", null => null };
}
