using System.Text.Encodings.Web;
using System.Text.Json;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Recognition;

/// <summary>Corrections of readings, by sender and layout.</summary>
internal static class LayoutProfiles
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<IReadOnlyDictionary<string, LayoutProfile>> OfSenderAsync(AppDb db, string sender, CancellationToken cancellationToken)
    {
        var rows = await db.LayoutProfiles.AsNoTracking().Where(p => p.Sender == sender).ToListAsync(cancellationToken);
        return rows.ToDictionary(r => r.Fingerprint, r => Read(r.Corrections), StringComparer.Ordinal);
    }

    public static LayoutProfile Read(string json) => JsonSerializer.Deserialize<LayoutProfile>(json)!;

    public static string Write(LayoutProfile profile) => JsonSerializer.Serialize(profile, Plain);

    /// <summary>Newer corrections go over the older ones of the same words. A correction to nothing takes the older one back.</summary>
    public static async Task SaveAsync(AppDb db, string sender, string fingerprint, TableCorrection correction, string savedBy, DateTime now, CancellationToken cancellationToken)
    {
        var row = await db.LayoutProfiles.SingleOrDefaultAsync(p => p.Sender == sender && p.Fingerprint == fingerprint, cancellationToken);
        if (row is null) db.LayoutProfiles.Add(row = new LayoutProfileRow { Sender = sender, Fingerprint = fingerprint, Corrections = "{}", SavedBy = savedBy });
        var before = Read(row.Corrections);
        row.Corrections = Write(new LayoutProfile
        {
            Columns = Merged(before.Columns, correction.Columns),
            Units = Merged(before.Units, correction.Units),
            // A period is said of one workbook; next month's has another.
            Period = null,
        });
        (row.SavedBy, row.SavedAt) = (savedBy, now);
    }

    private static Dictionary<string, string> Merged(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string?> now)
    {
        var merged = before.ToDictionary(StringComparer.Ordinal);
        foreach (var (words, meaning) in now)
        {
            if (string.IsNullOrWhiteSpace(meaning)) merged.Remove(words);
            else merged[words] = meaning;
        }
        return merged;
    }
}
