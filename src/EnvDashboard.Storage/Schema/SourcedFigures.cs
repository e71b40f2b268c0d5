using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Schema;

internal static class SourcedFigures
{
    public static void Configure(ModelBuilder builder) => builder.Entity<SourcedFigureRow>(e =>
    {
        e.Property(x => x.Domain).HasMaxLength(32);
        e.Property(x => x.Indicator).HasMaxLength(200);
        e.Property(x => x.IndicatorEn).HasMaxLength(200);
        e.Property(x => x.Raw).HasMaxLength(200);
        e.Property(x => x.Measure).HasMaxLength(64);
        e.Property(x => x.Qualifier).HasMaxLength(64);
        e.Property(x => x.Period).HasMaxLength(64);
        e.Property(x => x.Direction).HasMaxLength(16);
        e.Property(x => x.SourceFile).HasMaxLength(200);
        e.Property(x => x.Fingerprint).HasMaxLength(64);
        e.Property(x => x.SameThing).HasMaxLength(64);
        e.Property(x => x.Cell).HasMaxLength(16);
        e.HasIndex(x => x.Fingerprint).IsUnique();
        e.HasIndex(x => x.SameThing);
        e.HasIndex(x => new { x.UnitId, x.Id });
        e.HasIndex(x => new { x.Domain, x.Id });
        e.HasIndex(x => x.SubmissionId);
        e.HasOne<UnitRow>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.NoAction);
        e.HasOne<CategoryRow>().WithMany().HasForeignKey(x => x.CategoryId).OnDelete(DeleteBehavior.NoAction);
        e.HasOne<SubmissionRow>().WithMany().HasForeignKey(x => x.SubmissionId).OnDelete(DeleteBehavior.NoAction);
        e.HasOne<SubmissionSheetRow>().WithMany().HasForeignKey(x => x.SheetId).OnDelete(DeleteBehavior.NoAction);
    });
}
