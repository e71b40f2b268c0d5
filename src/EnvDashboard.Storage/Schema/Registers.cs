using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EnvDashboard.Storage.Schema;

internal static class Registers
{
    public const int Word = 16, Name = 200, LongestKey = 300;

    /// <summary>No quotes: both providers read it alike.</summary>
    public const string InForce = "RemovedAt IS NULL";

    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<StagedRegisterBlockRow>(e =>
        {
            e.HasKey(x => new { x.SubmissionId, x.Register, x.Block });
            e.Property(x => x.Register).HasMaxLength(64);
            e.HasOne<SubmissionRow>().WithMany().HasForeignKey(x => x.SubmissionId).OnDelete(DeleteBehavior.NoAction);
        });
        builder.Entity<CalendarDayRow>(e =>
        {
            Register(e);
            e.ToTable("CalendarDays");
            e.Property(x => x.Kind).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.Name).HasMaxLength(Name);
        });
    }

    /// <summary>What every register has: one row in force for a key, and the ways to the rows of a submission.</summary>
    public static void Register<T>(EntityTypeBuilder<T> e) where T : RegisterRow
    {
        e.Property(x => x.Key).HasMaxLength(LongestKey);
        e.Property(x => x.Cell).HasMaxLength(Word);
        e.HasIndex(x => x.Key).IsUnique().HasFilter(InForce);
        e.HasIndex(x => x.SubmissionId);
        e.HasIndex(x => x.RemovedById);
        e.HasOne<UnitRow>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.NoAction);
        e.HasOne<PeriodRow>().WithMany().HasForeignKey(x => x.PeriodId).OnDelete(DeleteBehavior.NoAction);
        e.HasOne<SubmissionRow>().WithMany().HasForeignKey(x => x.SubmissionId).OnDelete(DeleteBehavior.NoAction);
        e.HasOne<SubmissionSheetRow>().WithMany().HasForeignKey(x => x.SheetId).OnDelete(DeleteBehavior.NoAction);
        e.HasOne<SubmissionRow>().WithMany().HasForeignKey(x => x.RemovedById).OnDelete(DeleteBehavior.NoAction);
    }
}
