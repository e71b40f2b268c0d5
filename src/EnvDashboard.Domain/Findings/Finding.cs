namespace EnvDashboard.Domain.Findings;

public enum Severity { Info, Warning, Error }

/// <summary>
/// Something to say about a workbook, with the place it is said of. The sentence is made from the code and the arguments in the
/// reader's language, so a finding made today reads right in both.
/// </summary>
/// <param name="Code">Key of the sentence, e.g. <c>not_a_number</c>.</param>
/// <param name="Sheet">Name of the sheet, null when the whole file is meant.</param>
/// <param name="Cell">Address such as C7, null when the whole sheet is meant.</param>
/// <param name="Value">What stands there, as written.</param>
/// <param name="Arguments">What the sentence needs: {0}, {1} …</param>
public sealed record Finding(Severity Severity, string Code, string? Sheet, string? Cell, string? Value, IReadOnlyList<string> Arguments)
{
    public static Finding Error(string code, string? sheet = null, string? cell = null, string? value = null, params string[] arguments) =>
        new(Severity.Error, code, sheet, cell, value, arguments);

    public static Finding Warning(string code, string? sheet = null, string? cell = null, string? value = null, params string[] arguments) =>
        new(Severity.Warning, code, sheet, cell, value, arguments);

    public static Finding Info(string code, string? sheet = null, string? cell = null, string? value = null, params string[] arguments) =>
        new(Severity.Info, code, sheet, cell, value, arguments);
}
