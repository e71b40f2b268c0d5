namespace EnvDashboard.Domain.Schemes;

/// <summary>
/// A rule that overrides the composite (一票否决), e.g. "reversal rate of administrative review &gt; 20 % → at most 60". It looks at the
/// value as reported, never at an imputed or treated one; a missing value vetoes nobody.
/// </summary>
/// <param name="Condition">The comparison and its bound; the score of the band is not used.</param>
/// <param name="CapAt">The composite is at most this; 0 = set to zero.</param>
public sealed record Veto(string IndicatorCode, Band Condition, double CapAt = 0);
