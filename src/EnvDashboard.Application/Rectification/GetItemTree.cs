using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>An item with what stands below it.</summary>
/// <param name="Below">Of everything below, level by level: how much is verified as completed, of how much.</param>
public sealed record ItemNode(ItemView Item, IReadOnlyList<ItemNode> Children, IReadOnlyList<LevelShare> Below);

/// <summary>A share names its level: manifestations and measures are never added up.</summary>
public sealed record LevelShare(RectificationLevel? Level, int Completed, int Total);

/// <param name="Cut">The unit has more items than are shown.</param>
public sealed record ItemTreeView(IReadOnlyList<ItemNode> Roots, int Items, bool Cut);

/// <summary>The ledger of one unit as the tree 方面 → 主要问题 → 具体问题 → 具体表现 → 措施. What a filter leaves out is shown where something below it remains.</summary>
public sealed class GetItemTree(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, TimeProvider time)
{
    private const int MostItems = 2000;

    public async Task<ItemTreeView> ExecuteAsync(Actor actor, string unit, ItemFilter filter, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        if (string.IsNullOrWhiteSpace(unit)) throw new InvalidInputException(new FieldError("unit", "missing"));
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var all = ItemQuery.Of(db, known, ItemFilter.All with { Units = [unit], Period = filter.Period }, today);
        var rows = await all.AsNoTracking().OrderBy(i => i.Id).Take(MostItems + 1).ToListAsync(cancellationToken);
        var cut = rows.Count > MostItems;
        if (cut) rows.RemoveAt(MostItems);
        var wanted = (await ItemQuery.Of(db, known, filter with { Units = [unit] }, today).OrderBy(i => i.Id).Select(i => i.Id).Take(MostItems).ToListAsync(cancellationToken)).ToHashSet();
        var there = rows.Select(r => r.Id).ToHashSet();
        var below = rows.ToLookup(r => r.ParentId is { } parent && there.Contains(parent) ? parent : 0);
        var views = rows.ToDictionary(r => r.Id, r => ItemQuery.View(known, r, today));
        return new([.. below[0].Select(r => Node(r.Id)).OfType<ItemNode>()], wanted.Count, cut);

        ItemNode? Node(int id)
        {
            var children = below[id].Select(r => Node(r.Id)).OfType<ItemNode>().ToList();
            return children.Count == 0 && !wanted.Contains(id) ? null : new(views[id], children, Shares(children));
        }
    }

    private static List<LevelShare> Shares(List<ItemNode> children) =>
    [
        .. children.Select(c => new LevelShare(c.Item.Level, c.Item.Verified == RectificationState.Completed ? 1 : 0, 1)).Concat(children.SelectMany(c => c.Below))
            .GroupBy(s => s.Level).OrderBy(g => g.Key).Select(g => new LevelShare(g.Key, g.Sum(s => s.Completed), g.Sum(s => s.Total))),
    ];
}
