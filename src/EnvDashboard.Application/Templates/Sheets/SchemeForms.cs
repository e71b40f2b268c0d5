using EnvDashboard.Domain;
using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Application.Templates.Sheets;

/// <summary>The two sheets of a scheme: its keys and values, and its tree.</summary>
internal static class SchemeForms
{
    private static readonly string[] Imputations = ["none", "group_mean", "group_median", "parent_mean", "parent_median", "carry_forward:1"];

    /// <param name="scheme">Null = empty sheets.</param>
    public static IEnumerable<Form> Of(Scheme? scheme)
    {
        var values = Values(scheme);
        var words = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal)
        {
            ["ranking"] = Keyword.All<RankingMethod>(), ["missing"] = Keyword.All<MissingRule>(), ["status"] = [Keyword.Of(SchemeStatus.Published), Keyword.Of(SchemeStatus.Draft)],
        };
        yield return new("scheme", [new("key"), new("value")], [.. values.Select(v => (object?[])[v.Key, v.Value])])
        {
            FixedRows = true,
            WordsOfRow = values.Select((v, i) => (i, v.Key)).Where(v => words.ContainsKey(v.Key)).ToDictionary(v => v.i, v => words[v.Key]),
        };
        yield return new("scheme_nodes",
            [new("node", true), new("parent"), new("name", true), new("name_en"), new("weight", Number: true), new("aggregation", Words: Keyword.All<Aggregation>()), new("indicator"),
             new("normalisation", Words: Keyword.All<Normalisation>()), new("low", Number: true), new("high", Number: true), new("target", Number: true), new("inner_low", Number: true), new("inner_high", Number: true),
             new("points", Number: true), new("per_event", Number: true), new("bands"), new("treatment", Words: Keyword.All<Treatment>()), new("impute", Words: Imputations, Open: true), new("base_min", Number: true)],
            [.. (scheme?.Nodes ?? []).Select(Node)]);
    }

    /// <summary>The keys stay as the contract writes them in both languages; the notes say what each means.</summary>
    private static List<(string Key, object? Value)> Values(Scheme? s) =>
    [
        ("code", s?.Code), ("name", s?.Name), ("name_en", s?.NameEn), ("version", s?.Version), ("issued_on", DefinitionForms.Day(s?.IssuedOn)), ("applies_from", s?.AppliesFrom.Code), ("group", s?.GroupCode),
        ("ranking", s is null ? null : Keyword.Of(s.Ranking)), ("rank_decimals", (double?)s?.RankDecimals), ("tie_break", s is null || s.TieBreaks.Count == 0 ? null : string.Join(';', s.TieBreaks.Select(Keyword.Of))),
        ("min_coverage", s?.MinCoverage), ("missing", s is null ? null : Keyword.Of(s.Missing)), ("scale_max", s?.ScaleMax), ("status", s is null ? null : Keyword.Of(s.Status)), ("note", s?.Note), ("note_en", s?.NoteEn),
    ];

    private static object?[] Node(SchemeNode n) =>
        [n.Code, n.ParentCode, n.Name, n.NameEn, n.Weight, n.IsLeaf ? null : Keyword.Of(n.Aggregation), n.IndicatorCode, n.IsLeaf ? Keyword.Of(n.Normalisation) : null,
         n.Low, n.High, n.Target, n.InnerLow, n.InnerHigh, n.Points, n.PerEvent, Bands(n.Bands), n.Treatment == Treatment.None ? null : Keyword.Of(n.Treatment), Impute(n.Impute), n.BaseMin];

    private static string? Bands(IReadOnlyList<Band> bands) =>
        bands.Count == 0 ? null : string.Join(';', bands.Select(b => b.Comparison is null ? $"else:{TemplateStyle.Number(b.Score)}" : $"{b.Comparison}{TemplateStyle.Number(b.Bound)}:{TemplateStyle.Number(b.Score)}"));

    private static string? Impute(Imputation impute) => impute.Method switch
    {
        ImputeMethod.None => null,
        ImputeMethod.CarryForward => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Keyword.Of(impute.Method)}:{impute.MaxAge}"),
        var method => Keyword.Of(method),
    };
}
