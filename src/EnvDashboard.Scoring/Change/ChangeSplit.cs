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
    public static ChangeSplit? Of(ScoredRun before, ScoredRun after, string unitCode)
    {
        var (at, to) = (before.IndexOf(unitCode), after.IndexOf(unitCode));
        if (at < 0 || to < 0 || double.IsNaN(before.Result.Totals[at]) || double.IsNaN(after.Result.Totals[to])) return null;
        var mixture = new MixedTotal(before, at, after, to);
        var totals = new double[1 << Factors];
        for (var switched = 0; switched < totals.Length; switched++) totals[switched] = mixture.Of((SwitchedFactors)switched);
        // The ends are what was published, to the last bit.
        (totals[0], totals[^1]) = (before.Result.Totals[at], after.Result.Totals[to]);
        return new(totals[0], totals[^1], Shapley(totals, 0), Shapley(totals, 1), Shapley(totals, 2), Shapley(totals, 3), Shapley(totals, 4));
    }

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
