using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Schema;

internal static class Intake
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<ValueRuleRow>(e =>
        {
            e.Property(x => x.Code).HasMaxLength(100);
            e.HasIndex(x => x.Code).IsUnique();
            e.Property(x => x.Expression).HasMaxLength(2000);
            e.Property(x => x.Severity).HasMaxLength(32);
            e.Property(x => x.Message).HasMaxLength(2000);
            e.Property(x => x.MessageEn).HasMaxLength(2000);
            e.Property(x => x.IndicatorCode).HasMaxLength(64);
        });
        builder.Entity<LayoutProfileRow>(e =>
        {
            e.Property(x => x.Sender).HasMaxLength(256);
            e.Property(x => x.Fingerprint).HasMaxLength(32);
            e.HasIndex(x => new { x.Sender, x.Fingerprint }).IsUnique();
            e.Property(x => x.Corrections).HasMaxLength(-1);
            e.Property(x => x.SavedBy).HasMaxLength(256);
        });
    }
}
