using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Figures;

/// <summary>Turns a filter into a query over the figures in force.</summary>
internal static class FigureQuery
{
    public static IQueryable<SourcedFigureRow> Of(AppDb db, FigureFilter filter)
    {
        var rows = db.SourcedFigures.Where(f => f.RemovedAt == null);
        if (Some(filter.Place) is { } place) rows = rows.Where(f => f.Place == place);
        if (Some(filter.Category) is { } category) rows = rows.Where(f => f.Category == category);
        if (Some(filter.Domain) is { } domain) rows = rows.Where(f => f.Domain == domain);
        if (Some(filter.Period) is { } period) rows = period == "none" ? rows.Where(f => f.When == null) : rows.Where(f => f.When == period);
        if (Some(filter.Qualifier) is { } qualifier) rows = rows.Where(f => f.Qualifier!.Contains(qualifier));
        if (Some(filter.Source) is { } source) rows = rows.Where(f => f.Source == source);
        if (Some(filter.Search) is { } words) rows = rows.Where(f => f.Indicator.Contains(words) || f.IndicatorEn!.Contains(words) || f.PlaceName!.Contains(words) || f.Note!.Contains(words));
        if (!filter.Conflict) return rows;
        var all = db.SourcedFigures.Where(f => f.RemovedAt == null);
        // The same as FigureChecks, for the database.
        return rows.Where(f =>
            all.Any(o => o.Place == f.Place && o.Indicator == f.Indicator && o.Id != f.Id && (o.Qualifier ?? "") == (f.Qualifier ?? "") && (o.When ?? "") == (f.When ?? "")
                && (o.Value != f.Value || (o.Raw ?? "") != (f.Raw ?? "") || (o.Measure ?? "") != (f.Measure ?? "")))
            || (f.Measure == "%" && f.Value != null && f.Numerator != null && f.Denominator != null && f.Denominator != 0
                && (100 * f.Numerator / f.Denominator - f.Value > 0.100000001 || f.Value - 100 * f.Numerator / f.Denominator > 0.100000001)));
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
