namespace EnvDashboard.Scoring.Change;

/// <summary>
/// Why a unit's total changed between two runs, in points of the composite. The five parts add up to the change.
/// </summary>
/// <param name="Before">Total in the earlier run.</param>
/// <param name="After">Total in the later run.</param>
/// <param name="OwnValues">The unit's own figures changed, including what they did to the group's minimum, maximum and average.</param>
/// <param name="Goalposts">The others' figures changed, and with them what the unit's figures are worth; entrants and leavers count here.</param>
/// <param name="Weights">The scheme changed: weights, nodes or their parameters.</param>
/// <param name="Missing">Figures came or went: the pattern of what is reported.</param>
/// <param name="Points">Points added or deducted, and vetoes.</param>
/// <remarks>
/// Each part is the Shapley value of its factor: the mean of what switching it from the earlier to the later run does, over all orders
/// in which the five can be switched (L. S. Shapley, "A value for n-person games", 1953). It depends on no order and leaves no rest.
/// </remarks>
public sealed record ChangeSplit(double Before, double After, double OwnValues, double Goalposts, double Weights, double Missing, double Points)
{
    private const int Factors = 5;

    /// <summary>After − Before.</summary>
    public double Change => After - Before;

    /// <returns>Null when the unit has no total in one of the runs: there is no change to split.</returns>
    public static ChangeSplit? Of(ScoredRun before, ScoredRun after, string unitCode) =>
        Mixture(before, after, unitCode) is { } mixture ? Whole(mixture) : null;

    /// <summary>
    /// The change of what each node brings to the composite, split likewise, by node code of either scheme. The leaves' changes add up to
    /// that of the composite before points; the root is the total with points.
    /// </summary>
    /// <returns>Null when the unit has no total in one of the runs.</returns>
    public static IReadOnlyDictionary<string, ChangeSplit>? ByNode(ScoredRun before, ScoredRun after, string unitCode)
    {
        if (Mixture(before, after, unitCode) is not { } mixture) return null;
        var parts = new IReadOnlyDictionary<string, double>[1 << Factors];
        for (var switched = 0; switched < parts.Length; switched++) parts[switched] = mixture.Contributions((SwitchedFactors)switched);
        var splits = new Dictionary<string, ChangeSplit>(StringComparer.Ordinal);
        foreach (var code in parts[0].Keys.Union(parts[^1].Keys, StringComparer.Ordinal)) splits[code] = OfMixtures(Array.ConvertAll(parts, p => p.GetValueOrDefault(code)));
        splits[after.Result.Tree.Nodes[0].Code] = Whole(mixture);
        return splits;
    }

    private static MixedTotal? Mixture(ScoredRun before, ScoredRun after, string unitCode)
    {
        var (at, to) = (before.IndexOf(unitCode), after.IndexOf(unitCode));
        return at < 0 || to < 0 || double.IsNaN(before.Result.Totals[at]) || double.IsNaN(after.Result.Totals[to]) ? null : new(before, at, after, to);
    }

    private static ChangeSplit Whole(MixedTotal mixture)
    {
        var totals = new double[1 << Factors];
        for (var switched = 0; switched < totals.Length; switched++) totals[switched] = mixture.Of((SwitchedFactors)switched);
        // The ends are what was published, to the last bit.
        (totals[0], totals[^1]) = (mixture.Before, mixture.After);
        return OfMixtures(totals);
    }

    private static ChangeSplit OfMixtures(double[] mixtures) => new(
        mixtures[0], mixtures[^1],
        Shapley(mixtures, 0), Shapley(mixtures, 1), Shapley(mixtures, 2), Shapley(mixtures, 3), Shapley(mixtures, 4));

    /// <summary>Weight of a step with k of the other four factors switched before it: k! (4 − k)! / 5!.</summary>
    private static readonly double[] StepWeight = [24 / 120.0, 6 / 120.0, 4 / 120.0, 6 / 120.0, 24 / 120.0];

    private static double Shapley(double[] totals, int factor)
    {
        var bit = 1 << factor;
        var part = 0.0;
        for (var others = 0; others < totals.Length; others++)
        {
            if ((others & bit) != 0) continue;
            part += StepWeight[System.Numerics.BitOperations.PopCount((uint)others)] * (totals[others | bit] - totals[others]);
        }
        return part;
    }
}
