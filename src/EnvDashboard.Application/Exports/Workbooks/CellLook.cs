namespace EnvDashboard.Application.Exports.Workbooks;

internal enum Across { General, Left, Centre, Right }

/// <summary>How a cell looks. Colours are six hexadecimal digits, sizes are points.</summary>
internal readonly record struct CellLook()
{
    public string? Format { get; init; }
    public string? Colour { get; init; }
    public string? Fill { get; init; }
    public double Size { get; init; } = 10;
    public bool Bold { get; init; }
    public bool Underlined { get; init; }
    public bool Bordered { get; init; }
    public bool Wrapped { get; init; }

    /// <summary>Text that must never be taken for a formula, also when the cell is edited.</summary>
    public bool Quoted { get; init; }
    public Across Across { get; init; }
    public int Indent { get; init; }
}
