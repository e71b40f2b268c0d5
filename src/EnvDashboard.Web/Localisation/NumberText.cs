using System.Globalization;

namespace EnvDashboard.Web.Localisation;

/// <summary>Numbers as the pages print them, in the reader's culture. An absent number is a dash, never a zero.</summary>
public static class NumberText
{
    public const string Missing = "—";

    /// <summary>Scores keep all their places so that a column lines up.</summary>
    public static string Score(double? score, int decimals = 2) =>
        score is { } s ? Unsigned(s, decimals).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.CurrentCulture) : Missing;

    /// <summary>Whole ranks without places; fractional ones (2.5) with one.</summary>
    public static string Rank(double? rank) => rank?.ToString("0.#", CultureInfo.CurrentCulture) ?? Missing;

    /// <param name="decimals">As the indicator says; null = up to four, without trailing zeros.</param>
    public static string Value(double? value, int? decimals = null) => value?.ToString(
        decimals is { } places ? "N" + places.ToString(CultureInfo.InvariantCulture) : "#,0.####",
        CultureInfo.CurrentCulture) ?? Missing;

    public static string Count(long count) => count.ToString("N0", CultureInfo.CurrentCulture);

    /// <param name="share">0..1.</param>
    public static string Percent(double? share, int decimals = 0) =>
        share is { } s ? (s * 100).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.CurrentCulture) + "%" : Missing;

    /// <summary>With its sign, for changes.</summary>
    public static string Signed(double? change, int decimals = 2)
    {
        if (change is not { } c) return Missing;
        c = Unsigned(c, decimals);
        var digits = Math.Abs(c).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.CurrentCulture);
        return c > 0 ? "+" + digits : c < 0 ? "−" + digits : digits;
    }

    /// <summary>What shows as zero has no sign: −0.001 is 0.00, not −0.00.</summary>
    private static double Unsigned(double number, int decimals) => Math.Round(number, decimals) == 0 ? 0 : number;

    public static string Bytes(long bytes) => bytes switch
    {
        < 1024 => bytes.ToString("N0", CultureInfo.CurrentCulture) + " B",
        < 1 << 20 => (bytes / 1024.0).ToString("0.#", CultureInfo.CurrentCulture) + " KB",
        _ => (bytes / 1048576.0).ToString("0.#", CultureInfo.CurrentCulture) + " MB",
    };
}
