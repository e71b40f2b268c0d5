using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Schema;

internal static class Approvals
{
    private const int Word = 16;

    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<ApprovalItemRow>(e =>
        {
            Registers.Register(e);
            e.ToTable("ApprovalItems");
            e.Property(x => x.Code).HasMaxLength(100);
            e.Property(x => x.LegalUnit).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.PromisedUnit).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.BenchmarkUnit).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.Online).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.Delegated).HasConversion<string>().HasMaxLength(Word);
            e.Property(x => x.Theme).HasMaxLength(200);
            // Each filter of the list in the order of the list.
            e.HasIndex(x => new { x.RemovedAt, x.UnitId, x.Id });
            e.HasIndex(x => new { x.RemovedAt, x.OverBenchmark, x.Id });
            e.HasIndex(x => new { x.RemovedAt, x.InHall, x.Id });
            e.HasIndex(x => x.Key, "IX_ApprovalItems_History");
        });
        builder.Entity<ApprovalCountRow>(e =>
        {
            Registers.Register(e);
            e.ToTable("ApprovalCounts");
            e.Property(x => x.ItemCode).HasMaxLength(100);
            e.Property(x => x.Counts).HasMaxLength(2000);
            e.HasIndex(x => new { x.RemovedAt, x.PeriodId, x.ItemCode });
        });
    }
}
