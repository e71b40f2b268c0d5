using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Domain.Units;
using EnvDashboard.Intake.Definitions;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Applying;

/// <summary>What a definition workbook changed, as far as rankings depend on it. Codes.</summary>
public sealed record DefinitionEffect(IReadOnlySet<string> Groups, IReadOnlySet<string> Indicators, IReadOnlySet<string> Schemes)
{
    public static DefinitionEffect None { get; } = new(new HashSet<string>(), new HashSet<string>(), new HashSet<string>());

    public bool IsNone => Groups.Count + Indicators.Count + Schemes.Count == 0;
}

/// <summary>Stores a definition set: upsert by code. Runs in the caller's transaction.</summary>
public static class WriteDefinitions
{
    public static async Task<DefinitionEffect> ExecuteAsync(AppDb db, DictionarySnapshot known, DefinitionSet set, CancellationToken cancellationToken)
    {
        if (set.IsEmpty) return DefinitionEffect.None;
        await UnitsAsync(db, set.Units, cancellationToken);
        await CategoriesAsync(db, set.Categories, cancellationToken);
        await IndicatorsAsync(db, set.Indicators, cancellationToken);
        await GroupsAsync(db, set.Groups, cancellationToken);
        await SchemesAsync(db, set.Schemes, cancellationToken);
        await RulesAsync(db, set.Rules, cancellationToken);
        await WriteTargets.ExecuteAsync(db, set.Targets, cancellationToken);
        // Thousands of rows that nobody looks at again would be compared at every later save.
        db.ChangeTracker.Clear();
        return Effect(known, set);
    }

    private static async Task UnitsAsync(AppDb db, IReadOnlyList<Unit> units, CancellationToken cancellationToken)
    {
        if (units.Count == 0) return;
        var rows = await db.Units.ToDictionaryAsync(u => u.Code, StringComparer.Ordinal, cancellationToken);
        foreach (var unit in units)
        {
            if (!rows.TryGetValue(unit.Code, out var row))
            {
                row = new UnitRow { Code = unit.Code, Name = unit.Name, Kind = "" };
                rows[unit.Code] = row;
                db.Units.Add(row);
            }
            row.Name = unit.Name;
            row.NameEn = unit.NameEn;
            row.Kind = Keyword.Of(unit.Kind);
            row.City = unit.City;
            row.Province = unit.Province;
            row.Aliases = [.. unit.Aliases];
            row.ValidFrom = unit.ValidFrom;
            row.ValidTo = unit.ValidTo;
            row.Invented = unit.Invented;
        }
        await db.SaveChangesAsync(cancellationToken);
        // Parents may stand below their children in the sheet, so ids are needed first.
        foreach (var unit in units) rows[unit.Code].ParentId = unit.ParentCode is null ? null : rows[unit.ParentCode].Id;
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task CategoriesAsync(AppDb db, IReadOnlyList<EnvironmentCategory> categories, CancellationToken cancellationToken)
    {
        if (categories.Count == 0) return;
        var rows = await db.Categories.ToDictionaryAsync(c => c.Code, StringComparer.Ordinal, cancellationToken);
        foreach (var category in categories)
        {
            if (!rows.TryGetValue(category.Code, out var row)) db.Categories.Add(row = new CategoryRow { Code = category.Code, Name = category.Name });
            row.Name = category.Name;
            row.NameEn = category.NameEn;
            row.Order = category.Order;
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task IndicatorsAsync(AppDb db, IReadOnlyList<Indicator> indicators, CancellationToken cancellationToken)
    {
        if (indicators.Count == 0) return;
        var categories = await db.Categories.ToDictionaryAsync(c => c.Code, c => c.Id, StringComparer.Ordinal, cancellationToken);
        var rows = await db.Indicators.ToDictionaryAsync(i => i.Code, StringComparer.Ordinal, cancellationToken);
        foreach (var indicator in indicators)
        {
            if (!rows.TryGetValue(indicator.Code, out var row))
            {
                db.Indicators.Add(row = new IndicatorRow { Code = indicator.Code, Name = indicator.Name, Direction = "", Kind = "" });
            }
            row.Name = indicator.Name;
            row.NameEn = indicator.NameEn;
            row.Domain = indicator.Domain;
            row.CategoryId = indicator.CategoryCode is null ? null : categories[indicator.CategoryCode];
            row.UnitOfMeasure = indicator.UnitOfMeasure;
            row.Direction = Keyword.Of(indicator.Direction);
            row.Kind = Keyword.Of(indicator.Kind);
            row.Frequency = indicator.Frequency is { } frequency ? Keyword.Of(frequency) : null;
            row.Decimals = indicator.Decimals;
            row.Min = indicator.Min;
            row.Max = indicator.Max;
            row.Nature = indicator.Nature is { } nature ? Keyword.Of(nature) : null;
            row.Aliases = [.. indicator.Aliases];
            row.Definition = indicator.Definition;
            row.CountingRule = indicator.CountingRule;
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task GroupsAsync(AppDb db, IReadOnlyList<PeerGroup> groups, CancellationToken cancellationToken)
    {
        if (groups.Count == 0) return;
        var units = await db.Units.ToDictionaryAsync(u => u.Code, u => u.Id, StringComparer.Ordinal, cancellationToken);
        var codes = groups.Select(g => g.Code).ToList();
        var rows = await db.Groups.Include(g => g.Members).Where(g => codes.Contains(g.Code)).ToDictionaryAsync(g => g.Code, StringComparer.Ordinal, cancellationToken);
        foreach (var group in groups)
        {
            if (!rows.TryGetValue(group.Code, out var row)) db.Groups.Add(row = new GroupRow { Code = group.Code, Name = group.Name });
            row.Name = group.Name;
            row.NameEn = group.NameEn;
            var wanted = group.Members.Select(m => (UnitId: units[m.UnitCode], m.From, m.To)).ToHashSet();
            row.Members.RemoveAll(m => !wanted.Contains((m.UnitId, m.From, m.To)));
            var present = row.Members.Select(m => (m.UnitId, m.From, m.To)).ToHashSet();
            row.Members.AddRange(wanted.Except(present).Select(m => new GroupMemberRow { UnitId = m.UnitId, From = m.From, To = m.To }));
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task SchemesAsync(AppDb db, IReadOnlyList<Scheme> schemes, CancellationToken cancellationToken)
    {
        if (schemes.Count == 0) return;
        var groups = await db.Groups.ToDictionaryAsync(g => g.Code, g => g.Id, StringComparer.Ordinal, cancellationToken);
        var indicators = await db.Indicators.ToDictionaryAsync(i => i.Code, i => i.Id, StringComparer.Ordinal, cancellationToken);
        foreach (var scheme in schemes)
        {
            var row = await db.Schemes.Include(s => s.Nodes).SingleOrDefaultAsync(s => s.Code == scheme.Code && s.Version == scheme.Version, cancellationToken);
            if (row is not null && row.Status != Keyword.Of(SchemeStatus.Draft)) continue; // the intake has made sure that it is the same
            if (row is not null)
            {
                db.Schemes.Remove(row); // a draft is replaced as a whole; nothing was ever computed with it
                await db.SaveChangesAsync(cancellationToken);
            }
            db.Schemes.Add(SchemeMapping.ToRow(scheme, groups[scheme.GroupCode], indicators));
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private static async Task RulesAsync(AppDb db, IReadOnlyList<ValueRule> rules, CancellationToken cancellationToken)
    {
        if (rules.Count == 0) return;
        var rows = await db.ValueRules.ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, cancellationToken);
        foreach (var rule in rules)
        {
            if (!rows.TryGetValue(rule.Code, out var row)) db.ValueRules.Add(row = new ValueRuleRow { Code = rule.Code, Expression = "", Severity = "" });
            row.Expression = rule.Expression;
            row.Severity = Keyword.Of(rule.Severity);
            row.Message = rule.Message;
            row.MessageEn = rule.MessageEn;
            row.IndicatorCode = rule.IndicatorCode;
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private static DefinitionEffect Effect(DictionarySnapshot known, DefinitionSet set) => new(
        set.Groups.Where(g => !(known.GroupIds.TryGetValue(g.Code, out var id) && known.Groups[id].Members.ToHashSet().SetEquals(g.Members)))
            .Select(g => g.Code)
            .Concat(known.Groups.Values.Where(g => g.Members.Any(m => ValidityChanged(known, set, m.UnitCode))).Select(g => g.Code))
            .ToHashSet(StringComparer.Ordinal),
        set.Indicators.Where(i => !(known.IndicatorIds.TryGetValue(i.Code, out var id) && ScoresTheSame(known.Indicators[id], i)))
            .Select(i => i.Code).ToHashSet(StringComparer.Ordinal),
        set.Schemes.Where(s => s.Status == SchemeStatus.Published && !known.Schemes.Values.Any(k => k.Code == s.Code && k.Version == s.Version && k.Status == SchemeStatus.Published))
            .Select(s => s.Code).ToHashSet(StringComparer.Ordinal));

    private static bool ScoresTheSame(Indicator before, Indicator after) =>
        (before.Direction, before.Kind, before.UnitOfMeasure) == (after.Direction, after.Kind, after.UnitOfMeasure);

    private static bool ValidityChanged(DictionarySnapshot known, DefinitionSet set, string unit) =>
        known.UnitIds.TryGetValue(unit, out var id)
        && set.Units.FirstOrDefault(u => u.Code == unit) is { } after
        && (known.Units[id].ValidFrom, known.Units[id].ValidTo, known.Units[id].ParentCode) != (after.ValidFrom, after.ValidTo, after.ParentCode);
}
