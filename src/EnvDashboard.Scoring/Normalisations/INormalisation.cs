using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary>
/// One way to turn a leaf's values into scores on 0..scale_max. It first fits a scale to the group's values, then the scale scores
/// them one by one: so a scale can be shown ("minimum 3, maximum 18") and a value can be held against the scale of another period.
/// </summary>
internal interface INormalisation
{
    /// <summary>
    /// The scale for this group in this period. <see cref="LeafColumn.Used"/> holds at least one number. A parameter that is absent or
    /// impossible is noted on the column and gives <see cref="LeafScale.Unusable"/>.
    /// </summary>
    LeafScale Fit(LeafColumn column);
}
