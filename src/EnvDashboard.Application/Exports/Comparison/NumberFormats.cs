using System.Globalization;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>Number formats by places shown. The cell always keeps the whole number.</summary>
internal static class NumberFormats
{
    private const int MostPlaces = 8;

    public static string Places(int places) => places <= 0 ? "#,##0" : "#,##0." + new string('0', Math.Min(places, MostPlaces));

    /// <summary>Whole per cent, or one place where a share would otherwise be rounded away.</summary>
    public static string Percent(IEnumerable<double> shares) => shares.All(s => Math.Abs(s * 100 - Math.Round(s * 100)) < 0.005) ? "0%" : "0.0%";

    /// <summary>Places that these numbers need to be told apart, at most <paramref name="most"/>.</summary>
    public static int Needed(IEnumerable<double> numbers, int most = 2)
    {
        var places = 0;
        foreach (var number in numbers)
        {
            while (places < most && Math.Abs(Math.Round(number, places) - number) > 1e-9 * Math.Max(1, Math.Abs(number))) places++;
            if (places == most) break;
        }
        return places;
    }

    /// <summary>Digits, sign, point and separators of the number as it will be shown.</summary>
    public static int Width(double number, int places)
    {
        // Called for every cell: counted, not written out.
        places = Math.Clamp(places, 0, MostPlaces);
        var size = Math.Abs(number);
        if (!(size < 1e15)) return number.ToString("N" + places, CultureInfo.InvariantCulture).Length;
        size = Math.Round(size, places);
        var digits = 1;
        for (var limit = 10.0; size >= limit; limit *= 10) digits++;
        return digits + (digits - 1) / 3 + (places > 0 ? places + 1 : 0) + (number < 0 ? 1 : 0);
    }
}
