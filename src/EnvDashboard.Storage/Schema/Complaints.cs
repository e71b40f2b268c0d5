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
            // Each filter of the list has an index in the order of the list, so that a page costs the same with any number of cases.
            e.HasIndex(x => new { x.UnitId, x.Id }).HasFilter(Registers.InForce);
            e.HasIndex(x => new { x.PeriodId, x.UnitId, x.Id }).HasFilter(Registers.InForce);
            e.HasIndex(x => new { x.Platform, x.Id }).HasFilter(Registers.InForce);
            e.HasIndex(x => new { x.Topic, x.Id }).HasFilter(Registers.InForce);
            e.HasIndex(x => new { x.Return, x.Id }).HasFilter(Registers.InForce);
            e.HasIndex(x => new { x.Grade, x.Id }).HasFilter(Registers.InForce);
            e.HasIndex(x => new { x.Transfers, x.Id }).HasFilter(Registers.InForce);
            e.HasIndex(x => new { x.Satisfied, x.Redone, x.Id }).HasFilter(Registers.InForce);
            e.HasIndex(x => new { x.ClosedOn, x.DueOn }).HasFilter(Registers.InForce);
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
