using System.Runtime.CompilerServices;
using EnvDashboard.Application.Exports.Comparison;

namespace EnvDashboard.Application.Exports.Workbooks;

/// <summary>A rectangle of cells, counted from 1, ends included.</summary>
internal readonly record struct Block(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public override string ToString() => CellNames.Of(FirstRow, FirstColumn) + ":" + CellNames.Of(LastRow, LastColumn);
}

/// <summary>One cell: nothing, a text or a number (NaN = no number), and the number of its look.</summary>
internal struct Cell
{
    public string? Text;
    public double Number;
    public int Look;
    public bool HasNumber;
}

/// <summary>Colours of a block by height of its numbers.</summary>
/// <param name="High">Null = bars in the colour of <paramref name="Low"/>.</param>
internal sealed record Colouring(Block Block, string Low, string? High);

/// <summary>A small line in a cell that draws a row of numbers.</summary>
internal sealed record Sparkline(int Row, int Column, Block Numbers);

/// <summary>
/// One sheet. What stands on top and small tables are kept as cells; the rows of a long list are written as they come
/// (<see cref="Body"/>) and follow them.
/// </summary>
internal sealed class Sheet(string name, LookTable looks)
{
    private readonly List<Cell[]> _rows = [];

    public string Name => name;
    public LookTable Looks => looks;
    public IReadOnlyList<Cell[]> Rows => _rows;
    public Dictionary<int, double> Widths { get; } = [];
    public Dictionary<int, double> Heights { get; } = [];
    public List<Block> Joined { get; } = [];
    public List<Colouring> Colourings { get; } = [];
    public List<Sparkline> Sparklines { get; } = [];
    public List<(int Row, int Column, string Sheet)> Links { get; } = [];
    public List<Chart> Charts { get; } = [];
    public PageSetup Page { get; } = new();
    public Block? Filter { get; set; }
    public (int Rows, int Columns) Frozen { get; set; }
    public bool GridLines { get; set; } = true;

    /// <summary>Writes the rows that follow those kept here.</summary>
    public Action<RowWriter>? Body { get; set; }

    public ref Cell this[int row, int column]
    {
        get
        {
            while (_rows.Count < row) _rows.Add([]);
            if (_rows[row - 1].Length < column)
            {
                if (column > XlsxFile.MaxColumns) throw new InvalidOperationException("A sheet has no more columns; the table has to be split.");
                // A table's rows have one width: the row above says how much room this one will need.
                var likely = row > 1 ? _rows[row - 2].Length : 0;
                var grown = _rows[row - 1];
                Array.Resize(ref grown, likely >= column ? likely : Math.Max(column, grown.Length * 2));
                _rows[row - 1] = grown;
            }
            return ref _rows[row - 1][column - 1];
        }
    }

    public bool IsEmpty(int row, int column) => row > _rows.Count || column > _rows[row - 1].Length || _rows[row - 1][column - 1] is { Text: null, HasNumber: false };

    public void Text(int row, int column, string text, string cutMark = "…") => this[row, column].Text = CellText.Storable(text, cutMark);

    public void Number(int row, int column, double number)
    {
        ref var cell = ref this[row, column];
        (cell.Number, cell.HasNumber) = (number, true);
    }

    /// <summary>Changes the look of every cell of a block, also of empty ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Look(int firstRow, int firstColumn, int lastRow, int lastColumn, Func<CellLook, CellLook> change)
    {
        var known = new Dictionary<int, int>();
        var (last, same) = (-1, 0);
        for (var row = firstRow; row <= lastRow; row++)
        {
            for (var column = firstColumn; column <= lastColumn; column++)
            {
                ref var cell = ref this[row, column];
                // Neighbours mostly look alike.
                if (cell.Look != last)
                {
                    last = cell.Look;
                    if (!known.TryGetValue(last, out same)) known[last] = same = looks.Number(change(looks[last]));
                }
                cell.Look = same;
            }
        }
    }

    public void Look(int row, int column, Func<CellLook, CellLook> change) => Look(row, column, row, column, change);

    /// <summary>Cells may go once they are written.</summary>
    public void Forget() => _rows.Clear();
}
