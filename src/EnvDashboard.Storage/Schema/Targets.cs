using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Schema;

internal static class Targets
{
    public static void Configure(ModelBuilder builder) => builder.Entity<TargetRow>(e =>
    {
        e.Property(x => x.Kind).HasConversion<string>().HasMaxLength(16);
        e.Property(x => x.Source).HasMaxLength(1000);
        e.HasIndex(x => new { x.IndicatorId, x.Kind, x.GroupId, x.UnitId, x.From });
        e.HasOne<IndicatorRow>().WithMany().HasForeignKey(x => x.IndicatorId).OnDelete(DeleteBehavior.NoAction);
        e.HasOne<GroupRow>().WithMany().HasForeignKey(x => x.GroupId).OnDelete(DeleteBehavior.NoAction);
        e.HasOne<UnitRow>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.NoAction);
    });
}
