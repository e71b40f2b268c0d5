using System.Text.Encodings.Web;
using System.Text.Json;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Dictionaries;

/// <summary>A scheme between its tables and the domain.</summary>
internal static class SchemeMapping
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Scheme ToDomain(SchemeRow row, string group, IReadOnlyDictionary<int, Indicator> indicators) => new()
    {
        Code = row.Code,
        Version = row.Version,
        Name = row.Name,
        NameEn = row.NameEn,
        IssuedOn = row.IssuedOn,
        AppliesFrom = PeriodText.TryParse(row.AppliesFrom, out var from) ? from : throw new InvalidDataException($"Scheme {row.Code}: '{row.AppliesFrom}'."),
        GroupCode = group,
        Ranking = Read<RankingMethod>(row.Ranking),
        RankDecimals = row.RankDecimals,
        TieBreaks = [.. row.TieBreaks.Select(Read<TieBreak>)],
        MinCoverage = row.MinCoverage,
        Missing = Read<MissingRule>(row.Missing),
        ScaleMax = row.ScaleMax,
        Status = Read<SchemeStatus>(row.Status),
        RetiredFrom = PeriodText.TryParse(row.RetiredFrom, out var until) ? until : null,
        PointCaps = ReadList<PointCap>(row.PointCaps),
        Vetoes = ReadList<Veto>(row.Vetoes),
        Note = row.Note,
        NoteEn = row.NoteEn,
        Nodes = [.. row.Nodes.OrderBy(n => n.Order).Select(n => ToDomain(n, indicators))],
    };

    public static SchemeRow ToRow(Scheme scheme, int group, IReadOnlyDictionary<string, int> indicatorIds) => new()
    {
        Code = scheme.Code,
        Version = scheme.Version,
        Name = scheme.Name,
        NameEn = scheme.NameEn,
        IssuedOn = scheme.IssuedOn,
        AppliesFrom = scheme.AppliesFrom.Code,
        GroupId = group,
        Ranking = Keyword.Of(scheme.Ranking),
        RankDecimals = scheme.RankDecimals,
        TieBreaks = [.. scheme.TieBreaks.Select(Keyword.Of)],
        MinCoverage = scheme.MinCoverage,
        Missing = Keyword.Of(scheme.Missing),
        ScaleMax = scheme.ScaleMax,
        Status = Keyword.Of(scheme.Status),
        RetiredFrom = scheme.RetiredFrom?.Code,
        PointCaps = WriteList(scheme.PointCaps),
        Vetoes = WriteList(scheme.Vetoes),
        Note = scheme.Note,
        NoteEn = scheme.NoteEn,
        Nodes = [.. scheme.Nodes.Select((n, i) => ToRow(n, i, indicatorIds))],
    };

    private static SchemeNode ToDomain(SchemeNodeRow row, IReadOnlyDictionary<int, Indicator> indicators) => new()
    {
        Code = row.Code,
        ParentCode = row.ParentCode,
        Name = row.Name,
        NameEn = row.NameEn,
        Weight = row.Weight,
        Aggregation = Read<Aggregation>(row.Aggregation),
        IndicatorCode = row.IndicatorId is { } id ? indicators[id].Code : null,
        Normalisation = Read<Normalisation>(row.Normalisation),
        Low = row.Low,
        High = row.High,
        Target = row.Target,
        InnerLow = row.InnerLow,
        InnerHigh = row.InnerHigh,
        Points = row.Points,
        PerEvent = row.PerEvent,
        Bands = ReadList<Band>(row.Bands),
        Treatment = Read<Treatment>(row.Treatment),
        Impute = new(Read<ImputeMethod>(row.Impute), row.ImputeMaxAge),
        BaseMin = row.BaseMin,
    };

    private static SchemeNodeRow ToRow(SchemeNode node, int order, IReadOnlyDictionary<string, int> indicatorIds) => new()
    {
        Order = order,
        Code = node.Code,
        ParentCode = node.ParentCode,
        Name = node.Name,
        NameEn = node.NameEn,
        Weight = node.Weight,
        Aggregation = Keyword.Of(node.Aggregation),
        IndicatorId = node.IndicatorCode is null ? null : indicatorIds[node.IndicatorCode],
        Normalisation = Keyword.Of(node.Normalisation),
        Low = node.Low,
        High = node.High,
        Target = node.Target,
        InnerLow = node.InnerLow,
        InnerHigh = node.InnerHigh,
        Points = node.Points,
        PerEvent = node.PerEvent,
        Bands = WriteList(node.Bands),
        Treatment = Keyword.Of(node.Treatment),
        Impute = Keyword.Of(node.Impute.Method),
        ImputeMaxAge = node.Impute.MaxAge,
        BaseMin = node.BaseMin,
    };

    private static List<T> ReadList<T>(string? json) => json is null ? [] : JsonSerializer.Deserialize<List<T>>(json)!;

    private static string? WriteList<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : JsonSerializer.Serialize(items, Plain);

    private static T Read<T>(string word) where T : struct, Enum =>
        Keyword.TryParse<T>(word, out var value) ? value : throw new InvalidDataException($"'{word}' is no {typeof(T).Name}.");
}
