using EnvDashboard.SeedGenerator.Definitions;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>A scheme of the demonstration with the sort of unit it ranks and what each environment weighs.</summary>
internal sealed record DemoScheme(Scheme Method, UnitSort Sort, IReadOnlyDictionary<string, double> Weights)
{
    public IReadOnlyList<PointCap> Caps { get; init; } = [];

    public IReadOnlyList<Veto> Vetoes { get; init; } = [];

    /// <summary>The eight environments under the root; under each the indicators that this sort of unit reports.</summary>
    public IEnumerable<SchemeNode> Nodes()
    {
        yield return new SchemeNode(SchemeNode.Root, null, "营商环境总分", "Business environment, total", 1);
        foreach (var environment in EnvironmentCategory.Eight)
        {
            yield return SchemeNode.Environment(environment, Weights[environment.Code]);
            foreach (var indicator in DemoIndicators.All.Where(i => i.Category == environment.Code && i.Reporters.HasFlag(Sort)))
            {
                if (indicator.Scoring is { } scoring)
                {
                    yield return SchemeNode.Leaf(indicator, environment.Code, scoring.Weight, scoring.Normalisation);
                }
            }
        }
    }
}
