using System.Globalization;
using System.Text.RegularExpressions;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Reads bands such as <c>&gt;=98:100;&gt;=95:80;else:0</c>.</summary>
public static partial class BandsText
{
    /// <summary>False when a step cannot be read, or when "else" is not the last one.</summary>
    public static bool TryRead(string text, out IReadOnlyList<Band> bands)
    {
        var read = new List<Band>();
        bands = read;
        foreach (var part in TextKey.Of(text).Split([';', '、'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (read is [.., { Comparison: null }]) return false;
            var match = Step().Match(part);
            if (!match.Success || !TryNumber(match.Groups["score"], out var score)) return false;
            if (match.Groups["else"].Success) read.Add(new(null, 0, score));
            else if (TryNumber(match.Groups["bound"], out var bound)) read.Add(new(Comparison(match.Groups["comparison"].Value), bound, score));
            else return false;
        }
        return read.Count > 0;
    }

    private static string Comparison(string written) => written switch { "≥" => ">=", "≤" => "<=", "==" => "=", _ => written };

    private static bool TryNumber(Group group, out double number) => double.TryParse(group.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(@"^(?:(?<else>else|其他|其余)|(?<comparison>>=|<=|==|[><=≥≤])(?<bound>[+-]?\d+(?:\.\d+)?)%?):(?<score>[+-]?\d+(?:\.\d+)?)$")]
    private static partial Regex Step();
}
