using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Schema;

internal static class Dictionaries
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<UnitRow>(e =>
        {
            e.Property(x => x.Code).HasMaxLength(64);
            e.HasIndex(x => x.Code).IsUnique();
            e.Property(x => x.Aliases).HasMaxLength(-1).IsJsonText();
            e.HasOne<UnitRow>().WithMany().HasForeignKey(x => x.ParentId).OnDelete(DeleteBehavior.NoAction);
        });
        builder.Entity<GroupRow>(e =>
        {
            e.Property(x => x.Code).HasMaxLength(64);
            e.HasIndex(x => x.Code).IsUnique();
            e.HasMany(x => x.Members).WithOne().HasForeignKey(x => x.GroupId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<GroupMemberRow>(e =>
        {
            e.HasOne<UnitRow>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.NoAction);
            e.HasIndex(x => new { x.GroupId, x.UnitId, x.From }).IsUnique();
        });
        builder.Entity<CategoryRow>(e =>
        {
            e.Property(x => x.Code).HasMaxLength(64);
            e.HasIndex(x => x.Code).IsUnique();
        });
        builder.Entity<IndicatorRow>(e =>
        {
            e.Property(x => x.Code).HasMaxLength(64);
            e.HasIndex(x => x.Code).IsUnique();
            e.Property(x => x.Aliases).HasMaxLength(-1).IsJsonText();
            e.Property(x => x.Definition).HasMaxLength(4000);
            e.Property(x => x.CountingRule).HasMaxLength(4000);
            e.HasOne<CategoryRow>().WithMany().HasForeignKey(x => x.CategoryId).OnDelete(DeleteBehavior.NoAction);
        });
        builder.Entity<PeriodRow>(e =>
        {
            e.Property(x => x.Code).HasMaxLength(32);
            e.HasIndex(x => x.Code).IsUnique();
        });
        builder.Entity<SchemeRow>(e =>
        {
            e.Property(x => x.Code).HasMaxLength(64);
            e.Property(x => x.Version).HasMaxLength(64);
            e.HasIndex(x => new { x.Code, x.Version }).IsUnique();
            e.Property(x => x.TieBreaks).IsJsonText();
            e.Property(x => x.RetiredFrom).HasMaxLength(32);
            e.Property(x => x.PointCaps).HasMaxLength(-1);
            e.Property(x => x.Vetoes).HasMaxLength(-1);
            e.Property(x => x.Note).HasMaxLength(4000);
            e.Property(x => x.NoteEn).HasMaxLength(4000);
            e.HasOne<GroupRow>().WithMany().HasForeignKey(x => x.GroupId).OnDelete(DeleteBehavior.NoAction);
            e.HasMany(x => x.Nodes).WithOne().HasForeignKey(x => x.SchemeId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<SchemeNodeRow>(e =>
        {
            e.Property(x => x.Code).HasMaxLength(64);
            e.Property(x => x.ParentCode).HasMaxLength(64);
            e.Property(x => x.Bands).HasMaxLength(4000);
            e.HasIndex(x => new { x.SchemeId, x.Code }).IsUnique();
            e.HasIndex(x => new { x.IndicatorId, x.SchemeId });
            e.HasOne<IndicatorRow>().WithMany().HasForeignKey(x => x.IndicatorId).OnDelete(DeleteBehavior.NoAction);
        });
    }
}
