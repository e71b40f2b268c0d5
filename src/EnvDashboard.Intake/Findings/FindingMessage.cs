using System.Globalization;
using System.Resources;
using EnvDashboard.Domain.Findings;

namespace EnvDashboard.Intake.Findings;

/// <summary>Says a finding in the reader's language.</summary>
public static class FindingMessage
{
    private static readonly ResourceManager Texts = new("EnvDashboard.Intake.Findings.FindingTexts", typeof(FindingMessage).Assembly);

    /// <summary>The sentence; for a code without a text the code itself, so that nothing is ever hidden.</summary>
    public static string Of(Finding finding, CultureInfo culture)
    {
        if (Format(finding.Code, culture) is not { } format) return finding.Code;
        try
        {
            return string.Format(culture, format, [.. ArgumentsOf(finding, culture)]);
        }
        catch (FormatException)
        {
            // A finding stored by an older version may have had fewer arguments.
            return format;
        }
    }

    /// <summary>The sentence of a rule comes from the workbook that defined it, in Chinese as {1} and in English as {2}.</summary>
    private static IEnumerable<string> ArgumentsOf(Finding finding, CultureInfo culture) =>
        finding is { Code: FindingCodes.RuleBroken, Arguments.Count: > 2 } && culture.TwoLetterISOLanguageName != "zh"
            ? finding.Arguments.Select((argument, i) => i == 1 ? finding.Arguments[2] : argument)
            : finding.Arguments;

    /// <summary>The sentence with its places {0}, {1} …; null when there is none.</summary>
    public static string? Format(string code, CultureInfo culture) => Texts.GetString(code, culture);
}
