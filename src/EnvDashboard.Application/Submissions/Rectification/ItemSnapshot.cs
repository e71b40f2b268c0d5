using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Submissions.Rectification;

/// <summary>A whole item as it was before a ledger changed it, by which a rollback brings it back.</summary>
internal sealed record ItemSnapshot(RectificationItemRow Item)
{
    public static ItemSnapshot Of(RectificationItemRow row) => new(new RectificationItemRow
    {
        Id = row.Id, UnitId = row.UnitId, PeriodId = row.PeriodId, ItemNo = row.ItemNo, ParentId = row.ParentId, Level = row.Level, CategoryId = row.CategoryId,
        ReportedCategoryId = row.ReportedCategoryId, Title = row.Title, Task = row.Task, Measures = row.Measures, Leader = row.Leader, LeadUnit = row.LeadUnit,
        SupportingUnits = row.SupportingUnits, SupervisingUnit = row.SupervisingUnit, Due = row.Due, Claimed = row.Claimed, ClaimedBy = row.ClaimedBy, Verified = row.Verified,
        VerifiedBy = row.VerifiedBy, Solved = row.Solved, Accountable = row.Accountable, Lasting = row.Lasting, Clearance = row.Clearance, ReopenedCount = row.ReopenedCount,
        KeyFigure = row.KeyFigure, KeyQualifier = row.KeyQualifier, KeyUnit = row.KeyUnit, Source = row.Source, Stages = row.Stages, SubmissionId = row.SubmissionId, SheetId = row.SheetId,
        Cell = row.Cell, Version = row.Version, RemovedAt = row.RemovedAt,
    });
}
