using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Intake.IndicatorData;

internal enum SheetShape { Wide, Transposed, Long }

internal enum ColumnRole { Value, Numerator, Denominator }

/// <summary>A column (in a transposed sheet: a row) of figures of one indicator.</summary>
/// <param name="Header">As written, for messages.</param>
/// <param name="Period">When the header names one; else the sheet's.</param>
/// <param name="Measure">The unit of measure written in the header or below it; null when none is.</param>
internal sealed record IndicatorColumn(int Column, int Indicator, ColumnRole Role, string Header, Period? Period, string? Measure);

/// <summary>What was understood of a data sheet before its rows are read. Columns count from 1; 0 = there is none.</summary>
internal sealed record DataLayout(SheetShape Shape, int HeaderRow, int FirstDataRow)
{
    public int UnitCodeColumn { get; init; }
    public int UnitNameColumn { get; init; }
    public int CityColumn { get; init; }
    public int PeriodColumn { get; init; }

    public int UnitColumn => UnitCodeColumn > 0 ? UnitCodeColumn : UnitNameColumn;

    /// <summary>Wide: the indicators found.</summary>
    public IReadOnlyList<IndicatorColumn> Indicators { get; init; } = [];

    /// <summary>Wide: headers that are no indicator and no word that accompanies tables.</summary>
    public IReadOnlyList<(int Column, string Header)> Unknown { get; init; } = [];

    /// <summary>Wide: headers that fit several indicators.</summary>
    public IReadOnlyList<(int Column, string Header, IReadOnlyList<int> Candidates)> Ambiguous { get; init; } = [];

    /// <summary>Transposed: the columns of the units, by position in the dictionary (−1 = not known), and the names as written.</summary>
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
}
