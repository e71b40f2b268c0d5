using System.Globalization;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Application.Dictionaries;

/// <summary>Parts of a scheme as they are written in a definition workbook.</summary>
internal static class SchemeWords
{
    /// <summary>Such as &gt;20.</summary>
    public static string Of(Band condition) => condition.Comparison + Number(condition.Bound);

    /// <summary>Such as &gt;=98:100;else:0; null = none.</summary>
    public static string? Of(IReadOnlyList<Band> bands) =>
        bands.Count == 0 ? null : string.Join(';', bands.Select(b => (b.Comparison is null ? "else" : Of(b)) + ":" + Number(b.Score)));

    /// <summary>Such as carry_forward:3.</summary>
    public static string Of(Imputation impute) =>
        impute.Method == ImputeMethod.CarryForward ? Keyword.Of(impute.Method) + ":" + impute.MaxAge.ToString(CultureInfo.InvariantCulture) : Keyword.Of(impute.Method);

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
