using EnvDashboard.Domain.Periods;
using EnvDashboard.Scoring.Change;
using EnvDashboard.Scoring.Leaves;
using EnvDashboard.Scoring.Trees;

namespace EnvDashboard.Scoring.Explanations;

/// <summary>Why one unit stands where it stands, compared with an earlier run: numbers first, sentences are made from them.</summary>
/// <param name="RankChange">Places gained (+) or lost (−) over the same population (<see cref="RankChanges"/>); NaN = not ranked in both.</param>
/// <param name="PointsEffect">What points and vetoes did to the total: their part of the <see cref="ChangeSplit"/>.</param>
/// <param name="Leaves">Every leaf of either scheme, the largest effect first, whatever its sign.</param>
public sealed record UnitMovement(
    string UnitCode,
    PeriodKind Periods,
    double RankChange,
    double PointsEffect,
    IReadOnlyList<LeafMovement> Leaves)
{
    /// <param name="periods">The kind of the two runs' periods; decides how the sentence calls the earlier one.</param>
    /// <param name="rankChange">As the ranking has it.</param>
    /// <returns>Null when the unit is not in both runs.</returns>
    public static UnitMovement? Of(ScoredRun before, ScoredRun after, string unitCode, PeriodKind periods, double rankChange)
    {
        var (at, to) = (before.IndexOf(unitCode), after.IndexOf(unitCode));
        if (at < 0 || to < 0) return null;
        return new(
            unitCode,
            periods,
            rankChange,
            HasPoints(before, at) || HasPoints(after, to) ? ChangeSplit.Of(before, after, unitCode)?.Points ?? 0 : 0,
            LeavesOf(before, at, after, to));
    }

    /// <summary>Without points on either side their part is nothing, and the dear splitting is not needed.</summary>
    private static bool HasPoints(ScoredRun run, int unit) =>
        run.Result.Points?[unit] is not (null or 0) || run.Result.Ceilings?[unit] is { } ceiling && !double.IsPositiveInfinity(ceiling);

    private static List<LeafMovement> LeavesOf(ScoredRun before, int at, ScoredRun after, int to)
    {
        var (then, now) = (LeafStanding.Of(before, at), LeafStanding.Of(after, to));
        var movements = new List<LeafMovement>();
        foreach (var code in now.Keys.Union(then.Keys, StringComparer.Ordinal))
        {
            var (a, b) = (then.GetValueOrDefault(code), now.GetValueOrDefault(code));
            var known = b ?? a!;
            movements.Add(new(code, known.Branch, known.Name, known.NameEn, known.Indicator,
                a?.Raw ?? double.NaN, b?.Raw ?? double.NaN, a?.Score ?? double.NaN, b?.Score ?? double.NaN,
                (b?.Contribution ?? 0) - (a?.Contribution ?? 0)));
        }
        return [.. movements.OrderByDescending(m => Math.Abs(m.Effect)).ThenBy(m => m.LeafCode, StringComparer.Ordinal)];
    }
}
