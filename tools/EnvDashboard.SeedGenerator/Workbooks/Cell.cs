namespace EnvDashboard.SeedGenerator.Workbooks;

/// <summary>How a cell looks; the number is its place among the formats of <see cref="StyleSheet"/>.</summary>
internal enum CellStyle
{
    Plain = 0,
    Header = 1,
    Title = 2,
    UnitOfMeasure = 3,
    NotAsked = 4,
    Average = 5,
    Note = 6,
}

/// <summary>A text, a number or nothing, with a style.</summary>
internal readonly record struct Cell(string? Text, double? Number, CellStyle Style)
{
    public static readonly Cell Blank = new(null, null, CellStyle.Plain);

    public bool IsBlank => Text is null && Number is null;

    public static Cell Of(string? text, CellStyle style = CellStyle.Plain) =>
        new(string.IsNullOrEmpty(text) ? null : text, null, style);

    public static Cell Of(double? number, CellStyle style = CellStyle.Plain) => new(null, number, style);

    public static Cell Empty(CellStyle style) => new(null, null, style);
}
