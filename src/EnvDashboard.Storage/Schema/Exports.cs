using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Schema;

internal static class Exports
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<ExportRow>(e =>
        {
            e.Property(x => x.Kind).HasMaxLength(64);
            // A comparison may name thousands of units.
            e.Property(x => x.Query).HasMaxLength(-1);
            e.Property(x => x.Language).HasMaxLength(16);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(16);
            e.Property(x => x.Sha256).HasMaxLength(64);
            e.Property(x => x.Problem).HasMaxLength(2000);
            e.HasIndex(x => new { x.RequestedBy, x.Id });
            e.HasIndex(x => x.State);
        });
        builder.Entity<ExportRepeatRow>(e =>
        {
            e.Property(x => x.Kind).HasMaxLength(64);
            e.Property(x => x.Language).HasMaxLength(16);
            e.Property(x => x.GroupCode).HasMaxLength(64);
            e.Property(x => x.SchemeCode).HasMaxLength(64);
            e.Property(x => x.LastPeriod).HasMaxLength(64);
            e.HasOne<SavedViewRow>().WithMany().HasForeignKey(x => x.SavedViewId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(x => new { x.SavedViewId, x.Kind }).IsUnique();
        });
    }
}
