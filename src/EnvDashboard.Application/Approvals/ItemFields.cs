using System.Globalization;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Approvals;

namespace EnvDashboard.Application.Approvals;

/// <summary>One field that a workbook changed; the words are those of workbooks. Null = empty.</summary>
/// <param name="Field">Key of its column.</param>
public sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>The fields of an item as texts, by the keys of their columns.</summary>
internal static class ItemFields
{
    private static readonly (string Key, Func<ApprovalItem, string?> Of)[] All =
    [
        ("name", i => i.Name), ("legal", i => Text(i.Legal)), ("promised", i => Text(i.Promised)), ("benchmark", i => Text(i.Benchmark)), ("actual", i => Text(i.Actual)), ("steps", i => Text(i.Steps)),
        ("documents", i => Text(i.Documents)), ("visits", i => Text(i.Visits)), ("online", i => i.Online is { } online ? Keyword.Of(online) : null),
        ("in_hall", i => i.InHall switch { true => "yes", false => "no", null => null }), ("hall_reason", i => i.HallReason),
        ("delegated", i => i.Delegated is { } delegated ? Keyword.Of(delegated) : null), ("theme", i => i.Theme),
    ];

    public static IEnumerable<FieldChange> Changed(ApprovalItem before, ApprovalItem after) =>
        All.Select(f => new FieldChange(f.Key, f.Of(before), f.Of(after))).Where(c => c.Before != c.After);

    public static string? Text(TimeLimit? limit) => limit is null ? null : string.Create(CultureInfo.InvariantCulture, $"{limit.Value:R} {Keyword.Of(limit.Unit)}");

    private static string? Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
