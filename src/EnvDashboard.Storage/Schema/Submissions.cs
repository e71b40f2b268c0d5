using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Schema;

internal static class Submissions
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<SubmissionRow>(e =>
        {
            e.Property(x => x.StoredName).HasMaxLength(64);
            e.HasIndex(x => x.StoredName).IsUnique();
            e.Property(x => x.Sha256).HasMaxLength(64);
            e.HasIndex(x => x.Status);
            e.Property(x => x.RequestedKind).HasConversion<string>().HasMaxLength(32);
            e.Property(x => x.Kind).HasConversion<string>().HasMaxLength(32);
            e.Property(x => x.Mode).HasConversion<string>().HasMaxLength(32);
            e.Property(x => x.Status).HasConversion<string>().HasMaxLength(32);
            e.Property(x => x.RequestedPeriod).HasMaxLength(32);
            e.Property(x => x.Reason).HasMaxLength(2000);
            e.Property(x => x.Periods).HasMaxLength(-1).IsJsonText();
            e.Property(x => x.Timings).HasMaxLength(-1).IsJsonText();
        });
        builder.Entity<SubmissionSheetRow>(e =>
        {
            e.HasOne<SubmissionRow>().WithMany().HasForeignKey(x => x.SubmissionId).OnDelete(DeleteBehavior.NoAction);
            e.HasIndex(x => new { x.SubmissionId, x.Name }).IsUnique();
        });
        builder.Entity<FindingRow>(e =>
        {
            e.HasOne<SubmissionRow>().WithMany().HasForeignKey(x => x.SubmissionId).OnDelete(DeleteBehavior.NoAction);
            e.HasIndex(x => new { x.SubmissionId, x.Severity });
            e.Property(x => x.Severity).HasConversion<int>();
            e.Property(x => x.Value).HasMaxLength(2000);
            e.Property(x => x.Arguments).HasMaxLength(-1).IsJsonText();
        });
        builder.Entity<StagedContentRow>(e =>
        {
            e.HasKey(x => x.SubmissionId);
            e.Property(x => x.SubmissionId).ValueGeneratedNever();
            e.HasOne<SubmissionRow>().WithMany().HasForeignKey(x => x.SubmissionId).OnDelete(DeleteBehavior.NoAction);
            e.Property(x => x.Definitions).HasMaxLength(-1);
            e.Property(x => x.Points).HasMaxLength(-1);
            e.Property(x => x.Items).HasMaxLength(-1);
            e.Property(x => x.Recognition).HasMaxLength(-1);
        });
    }
}
