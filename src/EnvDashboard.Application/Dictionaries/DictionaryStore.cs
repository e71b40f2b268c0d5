using EnvDashboard.Domain;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Domain.Targets;
using EnvDashboard.Domain.Units;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Dictionaries;

/// <summary>
/// Hands out the current <see cref="DictionarySnapshot"/>. It is read anew when the counter in the database has moved, so that every
/// node sees a change at its next operation.
/// </summary>
public sealed class DictionaryStore(IDbContextFactory<AppDb> factory)
{
    /// <summary>Name of the counter that every change of a dictionary raises.</summary>
    public const string Counter = "dictionaries";

    private DictionarySnapshot? current;

    public async Task<DictionarySnapshot> CurrentAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await CurrentAsync(db, cancellationToken);
    }

    public async Task<DictionarySnapshot> CurrentAsync(AppDb db, CancellationToken cancellationToken)
    {
        var version = await db.Counters.Where(c => c.Name == Counter).Select(c => c.Value).SingleOrDefaultAsync(cancellationToken);
        var known = Volatile.Read(ref current);
        if (known is not null && known.Version == version) return known;
        var loaded = await LoadAsync(db, version, cancellationToken);
        // Inside a transaction that may still be undone the snapshot is not shared.
        if (db.Database.CurrentTransaction is null) Volatile.Write(ref current, loaded);
        return loaded;
    }

    private static async Task<DictionarySnapshot> LoadAsync(AppDb db, long version, CancellationToken cancellationToken)
    {
        var unitRows = await db.Units.AsNoTracking().ToListAsync(cancellationToken);
        var groupRows = await db.Groups.AsNoTracking().Include(g => g.Members).ToListAsync(cancellationToken);
        var categoryRows = await db.Categories.AsNoTracking().ToListAsync(cancellationToken);
        var indicatorRows = await db.Indicators.AsNoTracking().ToListAsync(cancellationToken);
        var periodRows = await db.Periods.AsNoTracking().ToListAsync(cancellationToken);
        var schemeRows = await db.Schemes.AsNoTracking().Include(s => s.Nodes).ToListAsync(cancellationToken);
        var ruleRows = await db.ValueRules.AsNoTracking().OrderBy(r => r.Code).ToListAsync(cancellationToken);
        var targetRows = await db.Targets.AsNoTracking().OrderBy(t => t.Id).ToListAsync(cancellationToken);

        var unitCodes = unitRows.ToDictionary(u => u.Id, u => u.Code);
        var categories = categoryRows.ToDictionary(c => c.Id, c => new EnvironmentCategory { Code = c.Code, Name = c.Name, NameEn = c.NameEn, Order = c.Order });
        var groups = groupRows.ToDictionary(g => g.Id, g => Map(g, unitCodes));
        var indicators = indicatorRows.ToDictionary(i => i.Id, i => Map(i, categories));
        return new DictionarySnapshot
        {
            Version = version,
            Units = unitRows.ToDictionary(u => u.Id, u => Map(u, unitCodes)),
            Groups = groups,
            Categories = categories,
            Indicators = indicators,
            Periods = periodRows.ToDictionary(p => p.Id, p => PeriodText.TryParse(p.Code, out var period) ? period : throw new InvalidDataException($"Period '{p.Code}' cannot be read.")),
            Schemes = schemeRows.ToDictionary(s => s.Id, s => SchemeMapping.ToDomain(s, groups[s.GroupId].Code, indicators)),
            Rules = ruleRows.ConvertAll(Map),
            Targets = targetRows.ConvertAll(t => Map(t, indicators, groups, unitCodes)),
            UnitIds = unitRows.ToDictionary(u => u.Code, u => u.Id, StringComparer.Ordinal),
            GroupIds = groupRows.ToDictionary(g => g.Code, g => g.Id, StringComparer.Ordinal),
            CategoryIds = categoryRows.ToDictionary(c => c.Code, c => c.Id, StringComparer.Ordinal),
            IndicatorIds = indicatorRows.ToDictionary(i => i.Code, i => i.Id, StringComparer.Ordinal),
            PeriodIds = periodRows.ToDictionary(p => p.Code, p => p.Id, StringComparer.Ordinal),
        };
    }

    private static Unit Map(UnitRow row, Dictionary<int, string> codes) => new()
    {
        Code = row.Code,
        Name = row.Name,
        NameEn = row.NameEn,
        Kind = Keyword.TryParse<UnitKind>(row.Kind, out var kind) ? kind : UnitKind.Other,
        ParentCode = row.ParentId is { } parent ? codes[parent] : null,
        City = row.City,
        Province = row.Province,
        Aliases = row.Aliases,
        ValidFrom = row.ValidFrom,
        ValidTo = row.ValidTo,
        Invented = row.Invented,
    };

    private static ValueRule Map(ValueRuleRow row) => new()
    {
        Code = row.Code,
        Expression = row.Expression,
        Severity = Keyword.TryParse<RuleSeverity>(row.Severity, out var severity) ? severity : RuleSeverity.Warn,
        Message = row.Message,
        MessageEn = row.MessageEn,
        IndicatorCode = row.IndicatorCode,
    };

    private static IndicatorTarget Map(TargetRow row, Dictionary<int, Indicator> indicators, Dictionary<int, PeerGroup> groups, Dictionary<int, string> units) => new()
    {
        IndicatorCode = indicators[row.IndicatorId].Code,
        Kind = row.Kind,
        Value = row.Value,
        Low = row.Low,
        High = row.High,
        GroupCode = row.GroupId is { } group ? groups[group].Code : null,
        UnitCode = row.UnitId is { } unit ? units[unit] : null,
        From = row.From,
        To = row.To,
        Source = row.Source,
    };

    private static PeerGroup Map(GroupRow row, Dictionary<int, string> codes) => new()
    {
        Code = row.Code,
        Name = row.Name,
        NameEn = row.NameEn,
        Members = [.. row.Members.OrderBy(m => codes[m.UnitId], StringComparer.Ordinal).Select(m => new GroupMembership(codes[m.UnitId], m.From, m.To))],
    };

    private static Indicator Map(IndicatorRow row, Dictionary<int, EnvironmentCategory> categories) => new()
    {
        Code = row.Code,
        Name = row.Name,
        NameEn = row.NameEn,
        Domain = row.Domain,
        CategoryCode = row.CategoryId is { } category ? categories[category].Code : null,
        UnitOfMeasure = row.UnitOfMeasure,
        Direction = Keyword.TryParse<Direction>(row.Direction, out var direction) ? direction : Direction.Higher,
        Kind = Keyword.TryParse<IndicatorKind>(row.Kind, out var kind) ? kind : IndicatorKind.Value,
        Frequency = Keyword.TryParse<Frequency>(row.Frequency, out var frequency) ? frequency : null,
        Decimals = row.Decimals,
        Min = row.Min,
        Max = row.Max,
        Nature = Keyword.TryParse<IndicatorNature>(row.Nature, out var nature) ? nature : null,
        Aliases = row.Aliases,
        Definition = row.Definition,
        CountingRule = row.CountingRule,
    };
}
