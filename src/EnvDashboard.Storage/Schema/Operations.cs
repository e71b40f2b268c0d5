using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Schema;

internal static class Operations
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<JobRow>(e =>
        {
            e.Property(x => x.Type).HasMaxLength(64);
            e.Property(x => x.Key).HasMaxLength(128);
            e.Property(x => x.Arguments).HasMaxLength(4000);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(16);
            e.Property(x => x.Error).HasMaxLength(4000);
            e.HasIndex(x => new { x.Type, x.Key, x.State });
        });
        builder.Entity<ApiKeyRow>(e =>
        {
            e.Property(x => x.Hash).HasMaxLength(64);
            e.HasIndex(x => x.Hash).IsUnique();
            e.Property(x => x.Role).HasMaxLength(32);
        });
        builder.Entity<AuditRow>(e =>
        {
            e.Property(x => x.Details).HasMaxLength(4000);
            e.HasIndex(x => x.At);
        });
        builder.Entity<SavedViewRow>(e =>
        {
            e.Property(x => x.Page).HasMaxLength(32);
            e.Property(x => x.Name).HasMaxLength(80);
            e.Property(x => x.Query).HasMaxLength(4000);
            e.HasIndex(x => new { x.Page, x.Name }).IsUnique();
        });
        builder.Entity<CounterRow>(e =>
        {
            e.HasKey(x => x.Name);
            e.Property(x => x.Name).HasMaxLength(64);
        });
        builder.Entity<DataProtectionKeyRow>(e =>
        {
            e.ToTable("DataProtectionKeys");
            e.Property(x => x.Xml).HasMaxLength(-1);
        });
    }
}
