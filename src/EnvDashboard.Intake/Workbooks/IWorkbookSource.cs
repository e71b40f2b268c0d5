using EnvDashboard.Domain.Findings;

namespace EnvDashboard.Intake.Workbooks;

/// <param name="Hidden">Not shown by the spreadsheet program; read all the same.</param>
public sealed record SheetHeading(string Name, bool Hidden);

/// <summary>A workbook of any format, opened for reading within bounds.</summary>
public interface IWorkbookSource : IDisposable
{
    IReadOnlyList<SheetHeading> Sheets { get; }

    /// <summary>What is worth saying of the file itself, e.g. that links to other files are not followed.</summary>
    IReadOnlyList<Finding> Remarks { get; }

    /// <summary>Opens a sheet at its first row. One sheet is open at a time.</summary>
    ISheetSource Open(int sheet);
}

/// <summary>The rows of one sheet, forward only.</summary>
public interface ISheetSource : IDisposable
{
    /// <summary>Moves to the next row that holds anything.</summary>
    bool NextRow();

    /// <summary>Counted from 1, as the spreadsheet program shows it.</summary>
    int RowNumber { get; }

    bool RowHidden { get; }

    /// <summary>The cells of the row, column A first; valid until the next call of <see cref="NextRow"/>.</summary>
    ReadOnlySpan<SheetCell> Cells { get; }

    /// <summary>Hidden columns, counted from 1.</summary>
    IReadOnlyCollection<int> HiddenColumns { get; }

    /// <summary>0..1, how much of the sheet has been read.</summary>
    double Fraction { get; }
}
