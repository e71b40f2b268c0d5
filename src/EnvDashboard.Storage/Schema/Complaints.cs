using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Schema;

internal static class Complaints
{
    private const int LongText = 2000;

    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<ComplaintMonthRow>(e =>
        {
            Registers.Register(e);
            e.ToTable("ComplaintMonths");
            e.Property(x => x.Platform).HasMaxLength(64);
            e.Property(x => x.Topic).HasMaxLength(128);
            e.HasIndex(x => new { x.PeriodId, x.UnitId }).HasFilter(Registers.InForce);
        });
        builder.Entity<ComplaintCaseRow>(e =>
        {
            Registers.Register(e);
            e.ToTable("ComplaintCases");
            e.Property(x => x.CaseNo).HasMaxLength(64);
            e.Property(x => x.Platform).HasMaxLength(64);
            e.Property(x => x.Topic).HasMaxLength(128);
            e.Property(x => x.Return).HasConversion<string>().HasMaxLength(Registers.Word);
            e.Property(x => x.Grade).HasConversion<string>().HasMaxLength(Registers.Word);
            e.Property(x => x.FollowUp).HasMaxLength(LongText);
            e.Property(x => x.Personal).HasMaxLength(LongText);
            // Without quotes, and in words that both providers read alike.
            e.Property(x => x.OverdueAfter).HasComputedColumnSql("CASE WHEN ClosedOn IS NULL OR ClosedOn > DueOn THEN DueOn END", stored: false);
            e.Property(x => x.InForce).HasComputedColumnSql("CAST(CASE WHEN RemovedAt IS NULL THEN 1 ELSE 0 END AS bit)", stored: false);
            e.Property(x => x.FollowedUp).HasComputedColumnSql("CAST(CASE WHEN FollowUp IS NULL THEN 0 ELSE 1 END AS bit)", stored: false);
            e.HasIndex(x => new { x.PeriodId, x.UnitId, x.Id }).HasFilter(Registers.InForce);
            // Appeals: few work orders are graded, and they are counted by grade without opening any.
            e.HasIndex(x => new { x.Grade, x.InForce, x.Id, x.UnitId, x.ReceivedOn, x.Platform, x.Topic, x.ClosedOn, x.OverdueAfter, x.JointConsultation, x.FollowedUp, x.Satisfied }, "IX_ComplaintCases_Appeals")
                .HasFilter("Grade IS NOT NULL");
            e.HasIndex(x => x.CaseNo).HasFilter(Registers.InForce);
            // Two that have every column the list asks for, in the order of the list: whatever the filters, no work order is opened that is
            // not shown, and taking in 200,000 of them keeps up two indexes instead of one a filter. They do not begin with RemovedAt, as
            // SQLite without statistics would then go through them for every key it looks up.
            e.HasIndex(x => new { x.InForce, x.Id, x.UnitId, x.ReceivedOn, x.Platform, x.Topic, x.Return, x.Grade, x.Transfers, x.Satisfied, x.Redone, x.ClosedOn, x.OverdueAfter }, "IX_ComplaintCases_Filters");
            e.HasIndex(x => new { x.UnitId, x.InForce, x.Id, x.ReceivedOn, x.Platform, x.Topic, x.Return, x.Grade, x.Transfers, x.Satisfied, x.Redone, x.ClosedOn, x.OverdueAfter }, "IX_ComplaintCases_UnitFilters");
        });
        builder.Entity<ComplaintSumRow>(e =>
        {
            e.ToTable("ComplaintSums");
            e.Property(x => x.Platform).HasMaxLength(64);
            e.Property(x => x.Topic).HasMaxLength(128);
            e.HasIndex(x => new { x.PeriodId, x.UnitId });
            e.HasOne<UnitRow>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.NoAction);
            e.HasOne<PeriodRow>().WithMany().HasForeignKey(x => x.PeriodId).OnDelete(DeleteBehavior.NoAction);
        });
    }
}
