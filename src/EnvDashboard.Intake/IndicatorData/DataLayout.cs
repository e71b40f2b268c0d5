using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.IndicatorData;

internal enum SheetShape { Wide, Transposed, Long }

internal enum ColumnRole { Value, Numerator, Denominator }

/// <summary>What became of a header: figures of an indicator, or the reason why its column is not read.</summary>
internal enum HeaderKind { Matched, Ambiguous, Derived, Ignored, Unknown }

/// <summary>A header over a column and everything it says.</summary>
/// <param name="Header">As written, its levels joined.</param>
/// <param name="Period">When the header names one; else the row's or the table's.</param>
/// <param name="Measure">The unit of measure written in the header, below it or above the table; null when none is.</param>
internal sealed record HeaderColumn(
    int Column, string Header, HeaderKind Kind, TermMatch Match, ColumnRole Role, HeaderPeriod? Period, string? Measure);

/// <summary>One unit of which a whole table speaks.</summary>
/// <param name="Found">Where: the text that names it.</param>
internal sealed record TableUnit(TermMatch Match, string Found);

/// <summary>What was understood of a table before its rows are read. Columns count from 1; 0 = there is none.</summary>
internal sealed record DataLayout(SheetShape Shape)
{
    /// <summary>Positions in the rows looked at.</summary>
    public int HeaderIndex { get; init; }
    public int FirstDataIndex { get; init; }

    /// <summary>Row numbers of the sheet, the uppermost first.</summary>
    public IReadOnlyList<int> HeaderRows { get; init; } = [];
    public int HeaderRow => HeaderRows[0];

    /// <summary>The columns that belong to this table, where several stand side by side.</summary>
    public int FromColumn { get; init; } = 1;
    public int ToColumn { get; init; } = int.MaxValue;

    public string Fingerprint { get; init; } = "";
    public LayoutProfile? Profile { get; init; }

    public int UnitCodeColumn { get; init; }
    public int UnitNameColumn { get; init; }
    public int CityColumn { get; init; }
    public int PeriodColumn { get; init; }
    public TableUnit? Unit { get; init; }

    public int UnitColumn => UnitCodeColumn > 0 ? UnitCodeColumn : UnitNameColumn;

    /// <summary>Wide: all headers that may stand over figures. Long: the value columns of several periods.</summary>
    public IReadOnlyList<HeaderColumn> Headers { get; init; } = [];

    public IEnumerable<HeaderColumn> Indicators => Headers.Where(h => h.Kind == HeaderKind.Matched);

    /// <summary>Transposed: the columns of the units, and the names as written.</summary>
    public IReadOnlyList<(int Column, string Header)> UnitColumns { get; init; } = [];

    /// <summary>Long and transposed.</summary>
    public int IndicatorColumn { get; init; }
    public int MeasureColumn { get; init; }

    /// <summary>Long only.</summary>
    public int ValueColumn { get; init; }
    public int NumeratorColumn { get; init; }
    public int DenominatorColumn { get; init; }
    public int QualifierColumn { get; init; }
    public int StateColumn { get; init; }
    public int NoteColumn { get; init; }

    public bool IsSplit => FromColumn > 1 || ToColumn < int.MaxValue;

    /// <summary>Whether it holds anything to read or to speak of.</summary>
    public bool IsUseful => Shape != SheetShape.Wide || Headers.Any(h => h.Kind is HeaderKind.Matched or HeaderKind.Ambiguous);
}
