using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Schema;

internal static class Rankings
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<RankingTargetRow>(e =>
        {
            e.HasIndex(x => new { x.SchemeId, x.PeriodId }).IsUnique();
            e.HasIndex(x => x.PeriodId);
            e.HasOne<SchemeRow>().WithMany().HasForeignKey(x => x.SchemeId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<PeriodRow>().WithMany().HasForeignKey(x => x.PeriodId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<RankingRunRow>().WithMany().HasForeignKey(x => x.RunId).OnDelete(DeleteBehavior.NoAction);
        });
        builder.Entity<SubmissionTargetRow>(e =>
        {
            e.HasKey(x => new { x.SubmissionId, x.TargetId });
            e.HasIndex(x => x.TargetId);
            e.HasOne<SubmissionRow>().WithMany().HasForeignKey(x => x.SubmissionId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<RankingTargetRow>().WithMany().HasForeignKey(x => x.TargetId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<RankingRunRow>().WithMany().HasForeignKey(x => x.RunId).OnDelete(DeleteBehavior.NoAction);
        });
        builder.Entity<RankingRunRow>(e =>
        {
            e.HasIndex(x => new { x.SchemeId, x.PeriodId });
            e.Property(x => x.InputHash).HasMaxLength(64);
            e.Property(x => x.OutcomeHash).HasMaxLength(64);
            e.Property(x => x.Points).HasMaxLength(-1).IsJsonText();
            e.HasOne<SchemeRow>().WithMany().HasForeignKey(x => x.SchemeId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<GroupRow>().WithMany().HasForeignKey(x => x.GroupId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<PeriodRow>().WithMany().HasForeignKey(x => x.PeriodId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<RankingRunRow>().WithMany().HasForeignKey(x => x.PreviousRunId).OnDelete(DeleteBehavior.NoAction);
        });
        builder.Entity<RankedUnitRow>(e =>
        {
            e.HasKey(x => new { x.RunId, x.UnitId });
            e.Property(x => x.UnrankedReason).HasMaxLength(64);
            e.HasOne<RankingRunRow>().WithMany().HasForeignKey(x => x.RunId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<UnitRow>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.NoAction);
        });
        builder.Entity<RunPlacesRow>(e =>
        {
            e.HasKey(x => x.RunId);
            e.Property(x => x.RunId).ValueGeneratedNever();
            e.HasOne<RankingRunRow>().WithOne().HasForeignKey<RunPlacesRow>(x => x.RunId).OnDelete(DeleteBehavior.NoAction);
        });
        builder.Entity<RunNodeRow>(e =>
        {
            e.HasKey(x => new { x.RunId, x.Order });
            e.Property(x => x.Code).HasMaxLength(64);
            e.HasIndex(x => new { x.RunId, x.Code }).IsUnique();
            e.HasOne<RankingRunRow>().WithMany().HasForeignKey(x => x.RunId).OnDelete(DeleteBehavior.NoAction);
        });
        builder.Entity<RunColumnRow>(e =>
        {
            e.HasKey(x => new { x.RunId, x.IndicatorId });
            e.Property(x => x.Direction).HasMaxLength(32);
            e.Property(x => x.Kind).HasMaxLength(32);
            e.HasOne<RankingRunRow>().WithMany().HasForeignKey(x => x.RunId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<IndicatorRow>().WithMany().HasForeignKey(x => x.IndicatorId).OnDelete(DeleteBehavior.NoAction);
        });
    }
}
