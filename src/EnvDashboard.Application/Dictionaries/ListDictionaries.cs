using EnvDashboard.Application.Access;
using EnvDashboard.Domain;

namespace EnvDashboard.Application.Dictionaries;

public sealed class ListUnits(DictionaryStore store)
{
    public async Task<IReadOnlyList<UnitView>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        var known = await store.CurrentAsync(cancellationToken);
        return [.. known.Units.Values.OrderBy(u => u.Code, StringComparer.Ordinal).Select(u => new UnitView(
            u.Code, u.Name, u.NameEn, Keyword.Of(u.Kind), u.ParentCode, u.City, u.Province, u.Aliases, u.ValidFrom, u.ValidTo, u.Invented))];
    }
}

public sealed class ListGroups(DictionaryStore store)
{
    public async Task<IReadOnlyList<GroupView>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        var known = await store.CurrentAsync(cancellationToken);
        return [.. known.Groups.Values.OrderBy(g => g.Code, StringComparer.Ordinal).Select(g => new GroupView(
            g.Code, g.Name, g.NameEn, [.. g.Members.Select(m => new GroupMemberView(m.UnitCode, m.From, m.To))]))];
    }
}

public sealed class ListCategories(DictionaryStore store)
{
    public async Task<IReadOnlyList<CategoryView>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        var known = await store.CurrentAsync(cancellationToken);
        return [.. known.Categories.Values.OrderBy(c => c.Order).ThenBy(c => c.Code, StringComparer.Ordinal).Select(c => new CategoryView(c.Code, c.Name, c.NameEn, c.Order))];
    }
}

public sealed class ListIndicators(DictionaryStore store)
{
    public async Task<IReadOnlyList<IndicatorView>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        var known = await store.CurrentAsync(cancellationToken);
        return [.. known.Indicators.Values.OrderBy(i => i.Code, StringComparer.Ordinal).Select(i => new IndicatorView(
            i.Code, i.Name, i.NameEn, i.Domain, i.CategoryCode, i.UnitOfMeasure, Keyword.Of(i.Direction), Keyword.Of(i.Kind),
            i.Frequency is { } frequency ? Keyword.Of(frequency) : null, i.Decimals, i.Min, i.Max,
            i.Nature is { } nature ? Keyword.Of(nature) : null, i.Aliases, i.Definition, i.CountingRule))];
    }
}

/// <summary>Periods that hold or held values.</summary>
public sealed class ListPeriods(DictionaryStore store)
{
    public async Task<IReadOnlyList<PeriodView>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        var known = await store.CurrentAsync(cancellationToken);
        return [.. known.Periods.Values.Order().Select(p => new PeriodView(p.Code, Keyword.Of(p.Kind), p.Start, p.End))];
    }
}
