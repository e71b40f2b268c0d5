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
        var score = scale.Score(column.Used[unit], column.DenominatorOf(unit));
        return double.IsNaN(score) && scheme.Missing == MissingRule.Zero && (column.Marks[unit] & LeafMark.NotApplicable) == 0 ? 0 : score;
    }

    private static (LeafColumn Column, LeafScale Scale) Fit(
        int nodeIndex, SchemeNode node, IndicatorColumn? source, int units, int[]? parents, Scheme scheme, List<ScoringNotice> notices)
    {
        var column = LeafPreparation.Prepare(nodeIndex, node, source, units, scheme.ScaleMax, notices);
        Imputer.Fill(column, source, parents);
        Winsoriser.Treat(column);
        if (HasValue(column.Used)) return (column, NormalisationRegistry.For(node.Normalisation).Fit(column));
        column.Note(NoticeCode.AllMissing);
        return (column, LeafScale.Unusable);
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
