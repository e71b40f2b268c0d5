using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Reads indicators 指标.</summary>
internal static class IndicatorSheets
{
    /// <param name="categories">Those of this workbook; one of the eight standard ones that is used without being defined is added.</param>
    public static IReadOnlyList<Indicator> Read(
        IReadOnlyList<DefinitionTable> tables, KnownDictionaries known, List<EnvironmentCategory> categories, FindingList findings)
    {
        var before = known.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
        var all = known.Categories.Concat(categories).DistinctBy(c => c.Code).ToDictionary(c => c.Code, StringComparer.Ordinal);
        var read = new List<Indicator>();
        foreach (var (code, row) in RowsByCode.Of(tables, "code", findings))
        {
            var indicator = Indicator(code, row, before.GetValueOrDefault(code));
            read.Add(indicator with { CategoryCode = Category(indicator.CategoryCode, row, all, categories) });
        }
        return read;
    }

    private static Indicator Indicator(string code, DefinitionRow row, Indicator? known)
    {
        var measure = row.Text("unit_of_measure", known?.UnitOfMeasure);
        var percent = Domain.Indicators.Indicator.IsPercentSign(measure);
        var indicator = new Indicator
        {
            Code = code,
            Name = RowsByCode.Name(row, known?.Name, code),
            NameEn = row.Text("name_en", known?.NameEn),
            Domain = row.Text("domain", known?.Domain),
            CategoryCode = row.Text("category", known?.CategoryCode),
            UnitOfMeasure = measure,
            Direction = row.Word("direction", known?.Direction ?? Direction.Higher, Direction.Higher),
            Kind = row.Word("kind", known?.Kind ?? IndicatorKind.Value, IndicatorKind.Value),
            Frequency = row.WordOrNull("frequency", known?.Frequency),
            Decimals = row.Whole("decimals", 0, 15, known?.Decimals),
            Min = row.Real("min", known?.Min, percent),
            Max = row.Real("max", known?.Max, percent),
            Nature = row.WordOrNull("nature", known?.Nature),
            Aliases = row.List("aliases", known?.Aliases),
            Definition = row.Text("definition", known?.Definition),
            CountingRule = row.Text("counting_rule", known?.CountingRule),
        };
        if (indicator.Min > indicator.Max) row.Error(FindingCodes.RangeReversed, "max", row.Text("max"), code);
        return indicator;
    }

    /// <summary>A category may be given by code or by its full name.</summary>
    private static string? Category(string? written, DefinitionRow row, Dictionary<string, EnvironmentCategory> all, List<EnvironmentCategory> categories)
    {
        if (written is null || all.ContainsKey(written)) return written;
        var key = TextKey.Of(written);
        if (all.Values.FirstOrDefault(c => TextKey.Of(c.Name) == key) is { } named) return named.Code;
        if (CategorySheets.StandardOf(written) is not { } standard)
        {
            row.Error(FindingCodes.UnknownCategory, "category", written, written);
            return written;
        }
        all[standard.Code] = standard;
        categories.Add(standard);
        row.Inform(FindingCodes.StandardCategoryAdded, "category", written, standard.Code, standard.Name);
        return written;
    }
}
