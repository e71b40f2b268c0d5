using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Schema;

internal static class SourcedFigures
{
    private const int Word = 64;

    public static void Configure(ModelBuilder builder) => builder.Entity<SourcedFigureRow>(e =>
    {
        Registers.Register(e);
        e.ToTable("SourcedFigures");
        e.Property(x => x.Place).HasMaxLength(Word);
        e.Property(x => x.PlaceName).HasMaxLength(Registers.Name);
        e.Property(x => x.Category).HasMaxLength(Registers.Word);
        e.Property(x => x.Domain).HasMaxLength(32);
        e.Property(x => x.Indicator).HasMaxLength(Registers.Name);
        e.Property(x => x.IndicatorEn).HasMaxLength(Registers.Name);
        e.Property(x => x.Raw).HasMaxLength(Registers.Name);
        e.Property(x => x.Measure).HasMaxLength(Word);
        e.Property(x => x.Qualifier).HasMaxLength(Word);
        e.Property(x => x.When).HasMaxLength(Word);
        e.Property(x => x.Direction).HasMaxLength(Registers.Word);
        e.Property(x => x.Source).HasMaxLength(Registers.Name);
        e.HasIndex(x => new { x.RemovedAt, x.Place, x.Indicator, x.Id });
        e.HasIndex(x => new { x.RemovedAt, x.Domain, x.Id });
    });
}
