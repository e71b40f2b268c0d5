using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Application.Submissions.Rectification;

/// <summary>Items of a ledger beside those in force.</summary>
/// <param name="Changes">One for each row of the ledger.</param>
/// <param name="Cleared">Items in force that replace mode takes out.</param>
public sealed record StagedItemChanges(IReadOnlyList<ItemChange> Changes, IReadOnlyList<ClearedItem> Cleared)
{
    public static StagedItemChanges None { get; } = new([], []);

    public bool IsEmpty => Changes.Count + Cleared.Count == 0;

    public long Count(ChangeKind kind) => kind == ChangeKind.Cleared ? Cleared.Count : Changes.Count(c => c.Kind == kind);

    /// <summary>Whether the same rows would do the same to the same versions of the items in force.</summary>
    public bool SameAs(StagedItemChanges other) =>
        Changes.Select(c => (c.Kind, c.ItemId, c.Version)).SequenceEqual(other.Changes.Select(c => (c.Kind, c.ItemId, c.Version))) && Cleared.SequenceEqual(other.Cleared);
}

/// <param name="ItemId">Id of the item in force that it speaks of; null = new.</param>
/// <param name="Version">Of that item when it was compared.</param>
public sealed record ItemChange(StagedItem Item, ChangeKind Kind, int? ItemId, int Version);

public sealed record ClearedItem(int Id, string Unit, string Period, string ItemNo, string Title, int Version);
