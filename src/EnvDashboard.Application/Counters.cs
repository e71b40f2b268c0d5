using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application;

/// <summary>The small named numbers of the installation.</summary>
internal static class Counters
{
    public static async Task RaiseAsync(AppDb db, string name, CancellationToken cancellationToken)
    {
        var changed = await db.Counters.Where(c => c.Name == name).ExecuteUpdateAsync(s => s.SetProperty(c => c.Value, c => c.Value + 1), cancellationToken);
        if (changed == 0)
        {
            db.Counters.Add(new CounterRow { Name = name, Value = 1 });
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    public static Task<long> ReadAsync(AppDb db, string name, CancellationToken cancellationToken) =>
        db.Counters.Where(c => c.Name == name).Select(c => c.Value).SingleOrDefaultAsync(cancellationToken);
}
