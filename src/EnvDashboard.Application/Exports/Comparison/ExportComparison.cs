using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>Makes a comparison workbook. Who took what is recorded.</summary>
public sealed class ExportComparison(GatherComparison gather, IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <returns>The name under which the file is to be saved.</returns>
    public async Task<string> ExecuteAsync(Actor actor, ComparisonRequest request, CultureInfo culture, Stream output, CancellationToken cancellationToken)
    {
        var content = await gather.ExecuteAsync(actor, request, cancellationToken);
        ComparisonWorkbook.Write(content, culture, output);
        var range = content.Periods.Count == 1 ? content.Periods[0].Code : $"{content.Periods[0].Code}_{content.Periods[^1].Code}";
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        db.Audit.Add(new AuditRow
        {
            At = time.GetUtcNow().UtcDateTime,
            Actor = actor.Name,
            Action = "export.comparison",
            Subject = content.Group.Code,
            Details = string.Create(CultureInfo.InvariantCulture, $"{content.Scheme?.Code} {range}, {content.Units.Count} units, {content.Indicators.Count} indicators"),
        });
        await db.SaveChangesAsync(cancellationToken);
        return $"{content.Group.Code}-{range}.xlsx";
    }
}
