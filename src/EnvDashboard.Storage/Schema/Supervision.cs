using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Schema;

internal static class Supervision
{
    private const int Word = 16, LongText = 2000;

    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<SupervisionMeasureRow>(e =>
        {
            e.Property(x => x.Rung).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.Text).HasMaxLength(LongText);
            e.Property(x => x.Outcome).HasMaxLength(LongText);
            e.Property(x => x.Cause).HasMaxLength(200);
            e.Property(x => x.Version).IsConcurrencyToken();
            // Two people who issue at the same moment never get the same number.
            e.HasIndex(x => new { x.Rung, x.Year, x.Number }).IsUnique();
            e.HasIndex(x => new { x.UnitId, x.Id });
            e.HasIndex(x => new { x.State, x.Due });
            e.HasIndex(x => x.Cause);
            e.HasOne<UnitRow>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<SupervisionMeasureRow>().WithMany().HasForeignKey(x => x.FollowsId).OnDelete(DeleteBehavior.NoAction);
        });
        builder.Entity<SupervisionItemRow>(e =>
        {
            e.HasKey(x => new { x.MeasureId, x.ItemId });
            e.HasIndex(x => x.ItemId);
            e.HasOne<SupervisionMeasureRow>().WithMany().HasForeignKey(x => x.MeasureId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<RectificationItemRow>().WithMany().HasForeignKey(x => x.ItemId).OnDelete(DeleteBehavior.NoAction);
        });
        builder.Entity<SupervisionEventRow>(e =>
        {
            e.Property(x => x.StateBefore).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.Text).HasMaxLength(LongText);
            e.HasIndex(x => x.MeasureId);
            e.HasOne<SupervisionMeasureRow>().WithMany().HasForeignKey(x => x.MeasureId).OnDelete(DeleteBehavior.NoAction);
        });
    }
}
