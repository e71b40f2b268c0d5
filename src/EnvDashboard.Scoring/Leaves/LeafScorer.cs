using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Normalisations;

namespace EnvDashboard.Scoring.Leaves;

/// <summary>One leaf from observations to scores: states and base, imputation, outlier treatment, normalisation.</summary>
internal static class LeafScorer
{
    /// <param name="parents">For each unit a number that is the same for units with one parent; −1 = no parent. Null = not known.</param>
    public static LeafScores Score(
        int nodeIndex, SchemeNode node, IndicatorColumn? source, int units, int[]? parents, Scheme scheme, List<ScoringNotice> notices)
    {
        var (column, scale) = Fit(nodeIndex, node, source, units, parents, scheme, notices);
        return new(column, scale, Apply(column, scale, scheme.Missing));
    }

    /// <summary>What one unit scores; the others count only for what they do to imputation, treatment and scale.</summary>
    public static double ScoreOf(int unit, int nodeIndex, SchemeNode node, IndicatorColumn? source, int units, int[]? parents, Scheme scheme)
    {
        var (column, scale) = Fit(nodeIndex, node, source, units, parents, scheme, []);
        return ScoreOf(unit, column, scale, scheme.Missing);
    }

    /// <summary>
    /// What one unit scores with another cell, the others as they have been prepared before. For leaves whose cells stand for themselves
    /// (<see cref="LeafPreparation.IsChangedLater"/>) and whose scale looks at values only.
    /// </summary>
    /// <param name="cell">A column of that one cell.</param>
    /// <param name="prepared">The column's values as prepared, the unit's own among them.</param>
    /// <param name="room">As long as <paramref name="prepared"/>; what is in it does not matter.</param>
    public static double ScoreOf(int unit, int nodeIndex, SchemeNode node, IndicatorColumn cell, double[] prepared, double[] room, Scheme scheme)
    {
        var own = LeafPreparation.Prepare(nodeIndex, node, cell, 1, scheme.ScaleMax, []);
        prepared.CopyTo(room, 0);
        room[unit] = own.Used[0];
        var column = new LeafColumn
        {
            NodeIndex = nodeIndex, Node = node, Indicator = own.Indicator, ScaleMax = own.ScaleMax, Raw = room, Used = room, Marks = own.Marks, Notices = [],
        };
        return ScoreOf(0, own, Scale(column), scheme.Missing);
    }

    private static double ScoreOf(int unit, LeafColumn column, LeafScale scale, MissingRule missing)
    {
        var score = scale.Score(column.Used[unit], column.DenominatorOf(unit));
        return double.IsNaN(score) && missing == MissingRule.Zero && (column.Marks[unit] & LeafMark.NotApplicable) == 0 ? 0 : score;
    }

    private static (LeafColumn Column, LeafScale Scale) Fit(
        int nodeIndex, SchemeNode node, IndicatorColumn? source, int units, int[]? parents, Scheme scheme, List<ScoringNotice> notices)
    {
        var column = LeafPreparation.Prepare(nodeIndex, node, source, units, scheme.ScaleMax, notices);
        Imputer.Fill(column, source, parents);
        Winsoriser.Treat(column);
        return (column, Scale(column));
    }

    private static LeafScale Scale(LeafColumn column)
    {
        if (HasValue(column.Used)) return NormalisationRegistry.For(column.Node.Normalisation).Fit(column);
        column.Note(NoticeCode.AllMissing);
        return LeafScale.Unusable;
    }

    private static bool HasValue(double[] values)
    {
        foreach (var value in values) if (!double.IsNaN(value)) return true;
        return false;
    }

    private static double[] Apply(LeafColumn column, LeafScale scale, MissingRule missing)
    {
        var scores = new double[column.Used.Length];
        scale.ScoreAll(column.Used, column.Denominators, scores);
        if (missing != MissingRule.Zero) return scores;
        for (var unit = 0; unit < scores.Length; unit++)
        {
            if (!double.IsNaN(scores[unit]) || (column.Marks[unit] & LeafMark.NotApplicable) != 0) continue;
            scores[unit] = 0;
            column.Marks[unit] |= LeafMark.CountedAsZero;
        }
        return scores;
    }
}

/// <summary>A scored leaf.</summary>
internal sealed record LeafScores(LeafColumn Column, LeafScale Scale, double[] Scores);
