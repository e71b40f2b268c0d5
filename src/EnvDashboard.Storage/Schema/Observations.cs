using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Schema;

internal static class Observations
{
    /// <summary>Longest raw text, note or qualifier that is stored with a value.</summary>
    public const int MaxText = 2000;

    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<ObservationRow>(e =>
        {
            // Clustered in this order: a period's ranking is one range, a series is one seek a period.
            e.HasKey(x => new { x.PeriodId, x.IndicatorId, x.UnitId });
            e.Property(x => x.Qualifier).HasMaxLength(64);
            e.Property(x => x.Raw).HasMaxLength(MaxText);
            e.Property(x => x.Note).HasMaxLength(MaxText);
            e.HasOne<PeriodRow>().WithMany().HasForeignKey(x => x.PeriodId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<IndicatorRow>().WithMany().HasForeignKey(x => x.IndicatorId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<UnitRow>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<SubmissionRow>().WithMany().HasForeignKey(x => x.SubmissionId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<SubmissionSheetRow>().WithMany().HasForeignKey(x => x.SheetId).OnDelete(DeleteBehavior.NoAction);
        });
        builder.Entity<ObservationColumnRow>(e =>
        {
            e.HasKey(x => new { x.PeriodId, x.IndicatorId });
            e.HasOne<PeriodRow>().WithMany().HasForeignKey(x => x.PeriodId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<IndicatorRow>().WithMany().HasForeignKey(x => x.IndicatorId).OnDelete(DeleteBehavior.NoAction);
        });
        builder.Entity<ObservationHistoryRow>(e =>
        {
            e.HasKey(x => x.Id);
            e.Property(x => x.Qualifier).HasMaxLength(64);
            e.Property(x => x.Raw).HasMaxLength(MaxText);
            e.Property(x => x.Note).HasMaxLength(MaxText);
            e.HasIndex(x => new { x.PeriodId, x.IndicatorId, x.UnitId });
            e.HasIndex(x => x.ReplacedById);
            e.HasIndex(x => x.SubmissionId);
            e.HasOne<PeriodRow>().WithMany().HasForeignKey(x => x.PeriodId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<IndicatorRow>().WithMany().HasForeignKey(x => x.IndicatorId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<UnitRow>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<SubmissionRow>().WithMany().HasForeignKey(x => x.SubmissionId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<SubmissionSheetRow>().WithMany().HasForeignKey(x => x.SheetId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<SubmissionRow>().WithMany().HasForeignKey(x => x.ReplacedById).OnDelete(DeleteBehavior.NoAction);
        });
    }
}
