using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Approvals;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Approvals;

/// <summary>Turns a filter into a query over the catalogue in force.</summary>
internal static class ApprovalItemQuery
{
    public static IQueryable<ApprovalItemRow> Of(AppDb db, DictionarySnapshot known, ApprovalItemFilter filter)
    {
        var items = db.ApprovalItems.Where(i => i.RemovedAt == null);
        var units = filter.Units.Select(code => (int?)(known.UnitIds.TryGetValue(code, out var id) ? id : throw new NotFoundException("unit", code))).ToList();
        if (units.Count > 0) items = units.Count == 1 ? items.Where(i => i.UnitId == units[0]) : items.Where(i => units.Contains(i.UnitId));
        if (filter.Group is { } group)
        {
            if (!known.GroupIds.TryGetValue(group, out var id)) throw new NotFoundException("group", group);
            items = items.Where(i => db.GroupMembers.Any(m => m.GroupId == id && m.UnitId == i.UnitId));
        }
        List<OnlineLevel?> online = [.. ItemChoice.Words<OnlineLevel>("online", filter.Online)];
        if (online.Count > 0) items = items.Where(i => online.Contains(i.Online));
        if (filter.OverBenchmark is { } over) items = items.Where(i => i.OverBenchmark == over);
        if (filter.InHall is { } inHall) items = items.Where(i => i.InHall == inHall);
        if (!string.IsNullOrWhiteSpace(filter.Theme)) items = items.Where(i => i.Theme == filter.Theme);
        if (!string.IsNullOrWhiteSpace(filter.Text)) items = items.Where(i => i.Name.Contains(filter.Text) || i.Code.Contains(filter.Text));
        return items;
    }

    public static ApprovalItemView View(DictionarySnapshot known, ApprovalItemRow row)
    {
        var item = ApprovalItemRegister.EntryOf(row);
        return new(
            row.Id, GetRanking.Reference(known, row.UnitId!.Value), item.Code, item.Name, item.Legal, item.Promised, item.Benchmark, item.Actual, item.Steps, item.Documents, item.Visits,
            item.Online, item.InHall, item.HallReason, item.Delegated, item.Theme, row.OverBenchmark);
    }
}
