using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Points;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;

namespace EnvDashboard.Tests.Scoring;

/// <summary>Builds a scheme and its figures in a few lines. Units are named U1, U2 … unless codes are given.</summary>
internal sealed class SchemeBuilder
{
    private readonly List<SchemeNode> _nodes = [];
    private readonly Dictionary<string, IndicatorColumn> _columns = new(StringComparer.Ordinal);

    public Scheme Template { get; set; } = new()
    {
        Code = "TEST",
        Version = "1",
        Name = "Test",
        AppliesFrom = Period.Year(2024),
        GroupCode = "G",
        MinCoverage = 0,
        Nodes = [],
    };

    public IReadOnlyList<string>? Codes { get; set; }
    public IReadOnlyList<string?>? Parents { get; set; }
    public List<PointEntry> Points { get; } = [];
    public List<PointCap> Caps { get; } = [];
    public List<Veto> Vetoes { get; } = [];
    public Dictionary<string, IndicatorColumn> Columns => _columns;

    public SchemeBuilder Root(Aggregation aggregation = Aggregation.Arithmetic) => Inner("ROOT", null, 1, aggregation);

    public SchemeBuilder Inner(string code, string? parent = "ROOT", double weight = 1, Aggregation aggregation = Aggregation.Arithmetic)
    {
        _nodes.Add(new() { Code = code, ParentCode = parent, Name = code, Weight = weight, Aggregation = aggregation });
        return this;
    }

    /// <summary>Adds a leaf below ROOT, or below the parent that <paramref name="shape"/> names, with its column.</summary>
    public SchemeBuilder Leaf(string code, double[]? values, Normalisation normalisation = Normalisation.None, Direction direction = Direction.Higher,
        Func<SchemeNode, SchemeNode>? shape = null, Func<IndicatorColumn, IndicatorColumn>? data = null, string? unitOfMeasure = null, IndicatorKind kind = IndicatorKind.Value)
    {
        var node = new SchemeNode { Code = code, ParentCode = "ROOT", Name = code, IndicatorCode = code, Normalisation = normalisation };
        _nodes.Add(shape is null ? node : shape(node));
        if (values is null) return this;
        var column = new IndicatorColumn
        {
            Indicator = new() { Code = code, Name = code, Direction = direction, UnitOfMeasure = unitOfMeasure, Kind = kind },
            Values = values,
        };
        _columns[code] = data is null ? column : data(column);
        return this;
    }

    public ScoringInput Input()
    {
        var units = _columns.Count == 0 ? Codes!.Count : _columns.First().Value.Values.Length;
        return new()
        {
            Scheme = Template with { Nodes = [.. _nodes], PointCaps = [.. Caps], Vetoes = [.. Vetoes] },
            UnitCodes = Codes ?? [.. Enumerable.Range(1, units).Select(Code)],
            ParentCodes = Parents,
            Columns = _columns,
            Points = Points,
        };
    }

    public ScoringResult Score() => SchemeScorer.Score(Input());

    /// <summary>The scores of one leaf alone under a root.</summary>
    public static double[] ScoresOf(double[] values, Normalisation normalisation, Direction direction = Direction.Higher,
        Func<SchemeNode, SchemeNode>? shape = null, double scaleMax = 100, Func<IndicatorColumn, IndicatorColumn>? data = null, string? unitOfMeasure = null,
        IndicatorKind kind = IndicatorKind.Value)
    {
        var builder = new SchemeBuilder();
        builder.Template = builder.Template with { ScaleMax = scaleMax };
        return builder.Root().Leaf("A", values, normalisation, direction, shape, data, unitOfMeasure, kind).Score().Scores[1];
    }

    public static string Code(int number) => FormattableString.Invariant($"U{number}");
}
