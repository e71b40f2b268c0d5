using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Registers;

/// <summary>By what the sheets of one register are known: their names and the words over their columns.</summary>
internal sealed class RegisterWords
{
    private readonly HashSet<string> sheetNames;
    private readonly Dictionary<string, string> columns;

    /// <param name="register">Name of the register, the same as in the application.</param>
    /// <param name="sheets">Names of its sheets.</param>
    /// <param name="columns">For each column its key and the words that mean it.</param>
    public RegisterWords(string register, SubmissionKind kind, string[] sheets, params (string Key, string[] Words)[] columns)
    {
        (Register, Kind) = (register, kind);
        sheetNames = [.. sheets.Append(register).Select(TextKey.Of)];
        this.columns = columns.SelectMany(c => c.Words.Append(c.Key).Select(w => (Word: TextKey.Of(w), c.Key)))
            .DistinctBy(c => c.Word).ToDictionary(c => c.Word, c => c.Key, StringComparer.Ordinal);
    }

    public string Register { get; }
    public SubmissionKind Kind { get; }

    /// <summary>Columns the register cannot be without, unit and period not counted.</summary>
    public required string[] Required { get; init; }

    /// <summary>Columns that other sheets do not have.</summary>
    public string[] Telling { get; init; } = [];

    /// <summary>So many of <see cref="Telling"/> and all required columns make a sheet one of this register whatever its name.</summary>
    public int TellingNeeded { get; init; } = 1;

    /// <summary>The column whose cell a row is pointed to by.</summary>
    public required string Anchor { get; init; }

    /// <summary>Whether every row speaks of a unit.</summary>
    public bool HasUnit { get; init; } = true;

    /// <summary>Whether every row speaks of a period, in a column or as that of the whole sheet.</summary>
    public bool HasPeriod { get; init; } = true;

    /// <summary>A number behind the name counts sheets of one kind and changes nothing.</summary>
    public bool IsSheetName(string name) => sheetNames.Contains(TextKey.Of(name).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '(', ')', '#'));

    /// <summary>The key of a column; null = it is none of the register's own.</summary>
    public string? ColumnOf(string header) => columns.GetValueOrDefault(TextKey.Of(header).TrimEnd('*', ':'));
}
