namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Reads numbers written in Chinese numerals: 五, 十二, 两千三百, 一万二, 二〇二四.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";

    public static bool IsNumeral(char c) => Digit(c) >= 0 || Power(c) > 0;

    /// <summary>False when the text is empty or not a well-formed numeral.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double number)
    {
        number = 0;
        if (text.IsEmpty) return false;
        if (!text.ContainsAny("十百千万亿") && text.Length > 1) return TryParseDigits(text, out number);
        double total = 0, section = 0;
        var digit = -1;
        double lastPower = 0;
        foreach (var c in text)
        {
            var power = Power(c);
            if (power == 0)
            {
                var value = Digit(c);
                if (value < 0 || (digit > 0 && value > 0)) return false;
                digit = value;
                if (value == 0) lastPower = 0;
            }
            else if (power >= 10_000)
            {
                section += Math.Max(digit, 0);
                total = (total + (section == 0 ? 1 : section)) * power;
                (section, digit, lastPower) = (0, -1, power);
            }
            else
            {
                section += (digit < 0 ? 1 : digit) * power;
                (digit, lastPower) = (-1, power);
            }
        }
        // A last digit right after a power counts that power's tenth: 一万二 = 12 000.
        if (digit > 0) section += lastPower >= 100 ? digit * lastPower / 10 : digit;
        number = total + section;
        return true;
    }

    private static bool TryParseDigits(ReadOnlySpan<char> text, out double number)
    {
        number = 0;
        foreach (var c in text)
        {
            var value = Digit(c);
            if (value < 0) return false;
            number = number * 10 + value;
        }
        return text.Length <= 15;
    }

    private static int Digit(char c) => c switch { '〇' => 0, '两' => 2, _ => Digits.IndexOf(c, StringComparison.Ordinal) };

    private static double Power(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 1e4, '亿' => 1e8, _ => 0 };
}
