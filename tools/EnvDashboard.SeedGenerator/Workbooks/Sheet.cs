namespace EnvDashboard.SeedGenerator.Workbooks;

/// <summary>One sheet as rows of cells, ready to be written.</summary>
internal sealed class Sheet(string name)
{
    public string Name { get; } = name;

    public List<IReadOnlyList<Cell>> Rows { get; } = [];

    /// <summary>Widths from the first column on, in characters.</summary>
    public IReadOnlyList<double> ColumnWidths { get; init; } = [];

    /// <summary>Rows (counted from 1) whose cells are joined over <see cref="ColumnWidths"/> into one.</summary>
    public List<int> JoinedRows { get; } = [];

    public int FrozenRows { get; init; }

    public int FrozenColumns { get; init; }

    /// <summary>Adds a row that spans the sheet: a title above the table or a note below it.</summary>
    public void AddJoinedRow(Cell cell)
    {
        Rows.Add([cell]);
        JoinedRows.Add(Rows.Count);
    }
}
