using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Scoring.Leaves;

/// <summary>
/// From observations to values that may be scored: states, ratios from numerator and denominator, minimum base. Missing is not zero,
/// zero declared is.
/// </summary>
internal static class LeafPreparation
{
    /// <remarks>
    /// Columns that need no work are handed on as they are, not copied: in a large run nearly all are of that kind.
    /// </remarks>
    public static LeafColumn Prepare(
        int nodeIndex, SchemeNode node, IndicatorColumn? source, int units, double scaleMax, List<ScoringNotice> notices)
    {
        var marks = new LeafMark[units];
        var plain = source is not null && IsPlain(source, node) && MarkPlain(source.Values, marks);
        var raw = plain ? source!.Values : Worked(source, node, marks);
        var column = new LeafColumn
        {
            NodeIndex = nodeIndex,
            Node = node,
            Indicator = source?.Indicator,
            ScaleMax = scaleMax,
            Raw = raw,
            Used = IsChangedLater(node) ? (double[])raw.Clone() : raw,
            Marks = marks,
            Numerators = source?.Numerators,
            Denominators = source?.Denominators,
            Notices = notices,
        };
        ApplyBase(column);
        if (source?.Denominators is null) return column;
        for (var unit = 0; unit < units; unit++)
        {
            if ((marks[unit] & LeafMark.ZeroDenominator) != 0) column.Note(NoticeCode.ZeroDenominator, unit);
        }
        return column;
    }

    /// <summary>Whether what is scored of a cell depends on more than the cell: on a base, on other units or on earlier periods.</summary>
    internal static bool IsChangedLater(SchemeNode node) => node.BaseMin is not null || node.Impute.Method != ImputeMethod.None
        || node.Treatment != Treatment.None || node.Normalisation == Normalisation.Wilson;

    private static bool Derives(IndicatorColumn source, SchemeNode node) => source.Numerators is not null && source.Denominators is not null
        && (source.Indicator.Kind == IndicatorKind.Ratio || node.Normalisation == Normalisation.Wilson);

    private static bool IsPlain(IndicatorColumn source, SchemeNode node) => source.States is null && !Derives(source, node);

    /// <returns>False when an infinite value has to be taken out.</returns>
    private static bool MarkPlain(double[] values, LeafMark[] marks)
    {
        for (var unit = 0; unit < values.Length; unit++)
        {
            if (double.IsInfinity(values[unit])) return false;
            marks[unit] = double.IsNaN(values[unit]) ? LeafMark.Missing : LeafMark.Reported;
        }
        return true;
    }

    private static double[] Worked(IndicatorColumn? source, SchemeNode node, LeafMark[] marks)
    {
        var raw = new double[marks.Length];
        if (source is not null)
        {
            Read(source, node, raw, marks);
            return raw;
        }
        Array.Fill(raw, double.NaN);
        Array.Fill(marks, LeafMark.Missing);
        return raw;
    }

    private static void Read(IndicatorColumn source, SchemeNode node, double[] raw, LeafMark[] marks)
    {
        var (values, states, numerators, denominators) = (source.Values, source.States, source.Numerators, source.Denominators);
        var derive = Derives(source, node);
        var unitOfProportion = source.Indicator.IsPercent ? 100.0 : 1.0;
        for (var unit = 0; unit < raw.Length; unit++)
        {
            var state = states is null ? ObservationState.Reported : states[unit];
            if (!derive && state == ObservationState.Reported && double.IsFinite(values[unit]))
            {
                (raw[unit], marks[unit]) = (values[unit], LeafMark.Reported); // nearly all are of that kind
                continue;
            }
            var (value, mark) = ByState(values[unit], state);
            if (derive && (mark & (LeafMark.NotApplicable | LeafMark.ZeroDeclared)) == 0 && !IsWithheld(states, unit))
            {
                (value, mark) = ByRatio(value, mark, numerators![unit], denominators![unit], unitOfProportion);
            }
            raw[unit] = value;
            marks[unit] = mark;
        }
    }

    private static (double Value, LeafMark Mark) ByState(double value, ObservationState state) => state switch
    {
        ObservationState.ZeroDeclared => (0, LeafMark.Reported | LeafMark.ZeroDeclared),
        ObservationState.NotApplicable => (double.NaN, LeafMark.Missing | LeafMark.NotApplicable),
        ObservationState.NotReported or ObservationState.NotAssessed or ObservationState.AllWithoutNumber => (double.NaN, LeafMark.Missing),
        ObservationState.Disputed when double.IsFinite(value) => (value, LeafMark.Reported | LeafMark.Disputed),
        ObservationState.Disputed => (double.NaN, LeafMark.Missing | LeafMark.Disputed),
        _ when double.IsFinite(value) => (value, LeafMark.Reported),
        _ => (double.NaN, LeafMark.Missing),
    };

    private static bool IsWithheld(ObservationState[]? states, int unit) =>
        states is not null
        && states[unit] is ObservationState.NotReported or ObservationState.NotAssessed or ObservationState.AllWithoutNumber;

    /// <summary>The product is formed before the division: 100 × 57 / 100 is 57, 57 / 100 × 100 is not.</summary>
    private static (double Value, LeafMark Mark) ByRatio(double value, LeafMark mark, double numerator, double denominator, double unitOfProportion)
    {
        if (denominator == 0) return (double.NaN, (mark & ~LeafMark.Reported) | LeafMark.Missing | LeafMark.ZeroDenominator);
        if (!double.IsFinite(numerator) || !double.IsFinite(denominator)) return (value, mark);
        return (unitOfProportion * numerator / denominator, (mark & ~LeafMark.Missing) | LeafMark.Reported);
    }

    private static void ApplyBase(LeafColumn column)
    {
        if (column.Node.BaseMin is not { } least) return;
        for (var unit = 0; unit < column.Marks.Length; unit++)
        {
            if ((column.Marks[unit] & LeafMark.Reported) == 0) continue;
            var denominator = column.DenominatorOf(unit);
            if (denominator < least)
            {
                column.Marks[unit] = (column.Marks[unit] & ~LeafMark.Reported) | LeafMark.Missing | LeafMark.BelowBase;
                column.Used[unit] = double.NaN;
                column.Note(NoticeCode.BelowBase, unit);
            }
            else if (double.IsNaN(denominator))
            {
                column.Note(NoticeCode.BaseUnknown, unit);
            }
        }
    }
}
