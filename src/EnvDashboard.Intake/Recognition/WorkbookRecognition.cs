namespace EnvDashboard.Intake.Recognition;

/// <summary>How a workbook's data was understood, table by table. Serialises to plain JSON.</summary>
public sealed record WorkbookRecognition(IReadOnlyList<TableRecognition> Tables)
{
    public static WorkbookRecognition Empty { get; } = new([]);
}

/// <summary>One table on one sheet. Rows count from 1 as the spreadsheet program shows them; columns are letters.</summary>
public sealed record TableRecognition
{
    public required string Sheet { get; init; }

    /// <summary>Position of the table on its sheet, from 1.</summary>
    public required int Table { get; init; }

    /// <summary>The same next month when the layout is the same; see <see cref="LayoutFingerprint"/>.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>wide, transposed or long.</summary>
    public required string Layout { get; init; }

    /// <summary>Whether corrections made earlier for this layout were used.</summary>
    public bool ProfileUsed { get; init; }
    public required IReadOnlyList<int> HeaderRows { get; init; }
    public int FirstDataRow { get; init; }

    /// <summary>0 = no row of data was read.</summary>
    public int LastDataRow { get; init; }

    /// <summary>Null where the units stand in a row or one unit is meant.</summary>
    public string? UnitColumn { get; init; }

    /// <summary>Of a transposed table: the row of the units.</summary>
    public int? UnitRow { get; init; }

    /// <summary>The one unit that the whole table speaks of, by code, and where it was found.</summary>
    public string? Unit { get; init; }
    public string? UnitFound { get; init; }
    public string? PeriodColumn { get; init; }

    /// <summary>The table's period; columns may have others.</summary>
    public string? Period { get; init; }
    public string? PeriodFound { get; init; }
    public IReadOnlyList<ColumnRecognition> Columns { get; init; } = [];

    /// <summary>Names of units that were not found at once: unknown, ambiguous, or settled by a correction.</summary>
    public IReadOnlyList<UnitRecognition> Units { get; init; } = [];
}

/// <summary>A header over a column of figures or, in transposed and long tables, an indicator named down the side.</summary>
public sealed record ColumnRecognition
{
    public required string Column { get; init; }
    public required int Row { get; init; }
    public required string Header { get; init; }

    /// <summary>What corrections are kept under: <see cref="LayoutFingerprint.HeaderKey"/> of the header.</summary>
    public required string Key { get; init; }

    /// <summary>Code of the indicator; null when none was matched.</summary>
    public string? Indicator { get; init; }

    /// <summary>code, name, alias, title, profile, ignored, derived, ambiguous or unmatched.</summary>
    public required string Matched { get; init; }

    /// <summary>What may be meant; proposed, never assumed.</summary>
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    /// <summary>value, numerator or denominator.</summary>
    public string Role { get; init; } = "value";

    /// <summary>The unit of measure written in the header or below it.</summary>
    public string? Measure { get; init; }

    /// <summary>By what its numbers are multiplied to stand in the indicator's unit of measure; 1 = not converted.</summary>
    public decimal Factor { get; init; } = 1;

    /// <summary>The period of this column; null = the row's or the table's.</summary>
    public string? Period { get; init; }

    /// <summary>The words in the header that gave the period, e.g. 上年同期.</summary>
    public string? PeriodFound { get; init; }
}

/// <summary>A unit's name as written that was not simply found.</summary>
/// <param name="Key">What corrections are kept under: <see cref="LayoutFingerprint.UnitKey"/>.</param>
/// <param name="Unit">Code; null when none was matched.</param>
/// <param name="Matched">profile, ambiguous or unmatched.</param>
public sealed record UnitRecognition(string Column, int Row, string Text, string Key, string? Unit, string Matched, IReadOnlyList<Candidate> Candidates);

/// <param name="Likeness">0..1; 1 for each of several equally good matches.</param>
public sealed record Candidate(string Code, string Name, double Likeness);
