namespace EnvDashboard.Intake.Workbooks;

/// <summary>The cells of the current row, reused from row to row.</summary>
internal sealed class SheetRowBuffer
{
    private SheetCell[] cells = new SheetCell[64];
    private int count;

    public ReadOnlySpan<SheetCell> Span => cells.AsSpan(0, count);

    public bool IsEmpty => count == 0;

    public CellKind Kind(int column) => column <= count ? cells[column - 1].Kind : CellKind.Empty;

    public void Clear()
    {
        cells.AsSpan(0, count).Clear();
        count = 0;
    }

    /// <param name="column">Counted from 1.</param>
    public void Set(int column, in SheetCell cell)
    {
        if (column > cells.Length) Array.Resize(ref cells, Math.Max(column, cells.Length * 2));
        cells[column - 1] = cell;
        if (column > count) count = column;
    }
}
