using System.Globalization;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Submissions.Registers;
using EnvDashboard.Domain.Complaints;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Complaints.Registers;

/// <summary>Monthly tables of complaints as they were reported.</summary>
public sealed class ComplaintMonthRegister(IRegisterRows bulk, ComplaintSums sums) : Register<ComplaintMonth, ComplaintMonthRow>(bulk)
{
    public override string Name => "complaint_counts";

    protected override ComplaintMonthRow ToRow(ComplaintMonth entry) =>
        CountColumns.Write(new ComplaintMonthRow { Platform = entry.Platform, Topic = entry.Topic }, entry.Counts);

    protected override ComplaintMonth ToEntry(ComplaintMonthRow row) => new(row.Platform, row.Topic, CountColumns.Read(row));

    protected override string Describe(ComplaintMonth entry, ComplaintMonth? before)
    {
        var what = string.Join(" · ", new[] { entry.Platform, entry.Topic }.Where(text => text is not null));
        var now = CountColumns.Named(entry.Counts);
        return before is null || before == entry
            ? $"{what} received={Show(entry.Counts.Received)}".Trim()
            : what + " " + string.Join(", ", now.Zip(CountColumns.Named(before.Counts)).Where(p => p.First.Count != p.Second.Count).Select(p => $"{p.First.Key} {Show(p.Second.Count)} → {Show(p.First.Count)}"));
    }

    protected override Task ChangedAsync(AppDb db, DictionarySnapshot known, IReadOnlyList<int> periods, CancellationToken cancellationToken) =>
        sums.RebuildAsync(db, periods, cancellationToken);

    private static string Show(double? count) => count?.ToString("R", CultureInfo.InvariantCulture) ?? "—";
}
