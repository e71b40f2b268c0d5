using System.Text.RegularExpressions;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>What ratios are counted by. All = everything together; Source = the document, without line or page.</summary>
public enum RatioKey { All, Unit, Category, LeadUnit, Period, Source }

/// <summary>
/// Completion counted by a key and, always apart, by level: 42 of 47 manifestations and 357 of 367 measures are different things and
/// are never added up.
/// </summary>
public sealed partial class GetRatios(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, LedgerCounts counts, TimeProvider time)
{
    public async Task<IReadOnlyList<RatioView>> ExecuteAsync(Actor actor, RatioKey by, ItemFilter filter, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        if (!Enum.IsDefined(by)) throw new InvalidInputException(new FieldError("by", "unknown_word", by.ToString(), "unit, category, leadUnit, period, source, all"));
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var choice = ItemChoice.Of(known, filter);
        var rows = choice.OfCounts && by != RatioKey.Source
            ? (await counts.CurrentAsync(db, today, cancellationToken)).Where(choice.Fits)
            : await LedgerCounts.OfAsync(ItemQuery.Of(db, choice, today), today, by == RatioKey.Source, cancellationToken);
        return
        [
            .. rows.GroupBy(c => (Key: KeyOf(known, by, c), c.Level))
                .Select(g => View(g.Key.Key, g.Key.Level, [.. g]))
                .OrderBy(r => r.Key is null).ThenBy(r => r.Key, StringComparer.Ordinal).ThenBy(r => r.Level),
        ];
    }

    /// <summary>督查通报.txt:30 → 督查通报.txt.</summary>
    internal static string? DocumentOf(string? source) => source is null ? null : LineBehind().Replace(source, "");

    private static (string? Code, string? Name, string? NameEn) KeyOf(DictionarySnapshot known, RatioKey by, LedgerCount c) => by switch
    {
        RatioKey.Unit => (known.Units[c.UnitId].Code, known.Units[c.UnitId].Name, known.Units[c.UnitId].NameEn),
        RatioKey.Category when c.CategoryId is { } id => (known.Categories[id].Code, known.Categories[id].Name, known.Categories[id].NameEn),
        RatioKey.Period => (known.Periods[c.PeriodId].Code, null, null),
        RatioKey.LeadUnit => (c.LeadUnit, c.LeadUnit, null),
        RatioKey.Source => (DocumentOf(c.Source), DocumentOf(c.Source), null),
        _ => (null, null, null),
    };

    private static RatioView View((string? Code, string? Name, string? NameEn) key, RectificationLevel? level, List<LedgerCount> parts)
    {
        return new(
            key.Code, key.Name, key.NameEn, level, Sum(_ => true), Claimed(RectificationState.Completed), Sum(c => c.Verified == RectificationState.Completed),
            Claimed(RectificationState.NotStated), Claimed(RectificationState.NotStarted), Claimed(RectificationState.InProgress), Claimed(RectificationState.Interim),
            Claimed(RectificationState.LongTerm), Claimed(RectificationState.Disputed), Sum(c => c.Overdue), Sum(c => c.Clearance is Clearance.Cleared or Clearance.Rechecked), Sum(c => c.Reopened));

        int Sum(Func<LedgerCount, bool> counted) => parts.Where(counted).Sum(c => c.Items);

        int Claimed(RectificationState state) => Sum(c => c.Claimed == state);
    }

    [GeneratedRegex(@":[\d\-–]+$", RegexOptions.CultureInvariant)]
    private static partial Regex LineBehind();
}
