using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Tables;

/// <summary>When what the registers hold was last changed: a workbook made again from the same registers is the same, byte by byte.</summary>
internal static class RegisterMoment
{
    public static async Task<DateTimeOffset> OfAsync(AppDb db, CancellationToken cancellationToken)
    {
        var last = await db.Audit
            .Where(a => a.Action == "submission.accepted" || a.Action == "submission.rolledBack" || (a.Action.StartsWith("rectification.") && a.Action != "rectification.refused") || a.Action.StartsWith("supervision."))
            .OrderByDescending(a => a.Id).Select(a => (DateTime?)a.At).FirstOrDefaultAsync(cancellationToken);
        return new(DateTime.SpecifyKind(last ?? DateTime.UnixEpoch, DateTimeKind.Utc));
    }
}
