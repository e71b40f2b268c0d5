namespace EnvDashboard.Domain.Schemes;

/// <summary>
/// What each node weighs in the whole: its share among its siblings times the cascade weight of its parent. The root weighs 1; the
/// leaves add up to 1.
/// </summary>
public static class CascadeWeights
{
    public static IReadOnlyDictionary<string, double> Of(Scheme scheme)
    {
        var siblings = scheme.Nodes.GroupBy(n => n.ParentCode ?? "").ToDictionary(g => g.Key, g => g.Sum(n => n.Weight), StringComparer.Ordinal);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var node in scheme.Nodes)
        {
            if (node.ParentCode is null)
            {
                weights[node.Code] = 1;
                continue;
            }
            var sum = siblings[node.ParentCode];
            weights[node.Code] = sum > 0 ? weights[node.ParentCode] * node.Weight / sum : 0;
        }
        return weights;
    }
}
