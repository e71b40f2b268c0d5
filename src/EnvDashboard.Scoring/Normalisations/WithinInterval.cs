using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary><c>interval</c>: scale_max inside inner_low..inner_high, linear to 0 at low and at high, whatever the direction.</summary>
internal sealed class WithinInterval : INormalisation
{
    public LeafScale Fit(LeafColumn column)
    {
        if (TrapezoidScale.Of(column) is { } scale) return scale;
        column.Note(NoticeCode.ParameterMissing);
        return LeafScale.Unusable;
    }
}
