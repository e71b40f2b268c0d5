using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Schema;

internal static class Points
{
    public static void Configure(ModelBuilder builder) => builder.Entity<PointEntryRow>(e =>
    {
        e.Property(x => x.SchemeCode).HasMaxLength(64);
        e.Property(x => x.Cell).HasMaxLength(16);
        e.Property(x => x.Evidence).HasMaxLength(Observations.MaxText);
        e.HasIndex(x => new { x.PeriodId, x.UnitId });
        e.HasIndex(x => x.SubmissionId);
        e.HasIndex(x => x.RemovedById);
        e.HasOne<UnitRow>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.NoAction);
        e.HasOne<PeriodRow>().WithMany().HasForeignKey(x => x.PeriodId).OnDelete(DeleteBehavior.NoAction);
        e.HasOne<SubmissionRow>().WithMany().HasForeignKey(x => x.SubmissionId).OnDelete(DeleteBehavior.NoAction);
        e.HasOne<SubmissionSheetRow>().WithMany().HasForeignKey(x => x.SheetId).OnDelete(DeleteBehavior.NoAction);
        e.HasOne<SubmissionRow>().WithMany().HasForeignKey(x => x.RemovedById).OnDelete(DeleteBehavior.NoAction);
    });
}
