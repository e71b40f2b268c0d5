using System.Globalization;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Templates.Sheets;

internal static class WrittenValue
{
    /// <summary>
    /// The value as its sender wrote it. A ratio is kept as numerator / denominator with the truncated figure beside it; that figure is
    /// what has to come back for the same to be understood again.
    /// </summary>
    public static double? Of(in ObservedValue value) =>
        value is { Numerator: not null, Denominator: not null, Raw: { } raw }
        && double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var written)
        && string.Equals(written.ToString("R", CultureInfo.InvariantCulture), raw, StringComparison.Ordinal)
            ? written
            : value.Value;
}
