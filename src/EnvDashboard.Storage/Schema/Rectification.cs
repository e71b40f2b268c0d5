using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Schema;

internal static class Rectification
{
    private const int Word = 16, Name = 200, LongText = 2000;

    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<RectificationItemRow>(e =>
        {
            e.Property(x => x.ItemNo).HasMaxLength(64);
            e.Property(x => x.Level).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.Task).HasMaxLength(LongText);
            e.Property(x => x.Leader).HasMaxLength(Name);
            e.Property(x => x.LeadUnit).HasMaxLength(Name);
            e.Property(x => x.SupportingUnits).HasMaxLength(LongText);
            e.Property(x => x.SupervisingUnit).HasMaxLength(Name);
            e.Property(x => x.Claimed).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.Verified).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.Clearance).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.KeyQualifier).HasMaxLength(Word);
            e.Property(x => x.KeyUnit).HasMaxLength(Name);
            e.Property(x => x.Cell).HasMaxLength(Word);
            e.Property(x => x.Stages).HasMaxLength(-1);
            e.Property(x => x.Version).IsConcurrencyToken();
            // Each filter of the list has an index in the order of the list, so that a page costs the same with any number of items.
            e.HasIndex(x => new { x.RemovedAt, x.UnitId, x.Id });
            e.HasIndex(x => new { x.RemovedAt, x.CategoryId, x.Id });
            e.HasIndex(x => new { x.RemovedAt, x.Claimed, x.Id });
            e.HasIndex(x => new { x.RemovedAt, x.Verified, x.Id });
            e.HasIndex(x => new { x.RemovedAt, x.Level, x.Id });
            e.HasIndex(x => new { x.RemovedAt, x.Due });
            // For all filters at once and for none: it has every column that they ask for, so no item is opened that is not shown.
            e.HasIndex(x => new { x.RemovedAt, x.Id, x.UnitId, x.PeriodId, x.CategoryId, x.Level, x.Claimed, x.Verified, x.Clearance, x.Due }, "IX_RectificationItems_Filters");
            // A search in titles goes through these alone.
            e.HasIndex(x => new { x.RemovedAt, x.Id, x.Title }, "IX_RectificationItems_Search");
            e.HasIndex(x => x.ParentId);
            e.HasIndex(x => x.SubmissionId);
            e.HasOne<UnitRow>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<PeriodRow>().WithMany().HasForeignKey(x => x.PeriodId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<RectificationItemRow>().WithMany().HasForeignKey(x => x.ParentId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<CategoryRow>().WithMany().HasForeignKey(x => x.CategoryId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<CategoryRow>().WithMany().HasForeignKey(x => x.ReportedCategoryId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<SubmissionRow>().WithMany().HasForeignKey(x => x.SubmissionId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<SubmissionSheetRow>().WithMany().HasForeignKey(x => x.SheetId).OnDelete(DeleteBehavior.NoAction);
        });
        builder.Entity<RectificationEventRow>(e =>
        {
            e.Property(x => x.Act).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.Reason).HasMaxLength(LongText);
            e.Property(x => x.ClaimedBefore).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.Claimed).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.VerifiedBefore).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.Verified).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.ClearanceBefore).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.Clearance).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.Before).HasMaxLength(-1);
            e.HasIndex(x => x.ItemId);
            e.HasIndex(x => x.SubmissionId);
            e.HasIndex(x => x.At);
            e.HasOne<RectificationItemRow>().WithMany().HasForeignKey(x => x.ItemId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<SubmissionRow>().WithMany().HasForeignKey(x => x.SubmissionId).OnDelete(DeleteBehavior.NoAction);
        });
        builder.Entity<RectificationEvidenceRow>(e =>
        {
            e.Property(x => x.StoredName).HasMaxLength(64);
            e.Property(x => x.ContentType).HasMaxLength(100);
            e.Property(x => x.Sha256).HasMaxLength(64);
            e.HasIndex(x => x.ItemId);
            e.HasOne<RectificationItemRow>().WithMany().HasForeignKey(x => x.ItemId).OnDelete(DeleteBehavior.NoAction);
        });
    }
}
