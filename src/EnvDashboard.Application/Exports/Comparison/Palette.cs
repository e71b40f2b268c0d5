using EnvDashboard.Application.Exports.Workbooks;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>Colours and looks of all exported sheets.</summary>
internal static class Palette
{
    public const string Heading = "1F4E79";
    public const string HeadingFill = "DDEBF7";
    public const string SummaryFill = "F2F2F2";
    public const string Warning = "C00000";
    public const string Muted = "767676";
    public const string Better = "00703C";
    public const string Worse = "B3261E";
    public const string White = "FFFFFF";

    /// <summary>Orange – white – blue, told apart by colour-blind readers and on a grey print.</summary>
    public const string ScaleLow = "F4B183";
    public const string ScaleHigh = "9DC3E6";

    /// <summary>Lines of charts, told apart without red and green.</summary>
    public static readonly string[] Lines = ["1F4E79", "C55A11", "2E75B6", "7F6000", "7030A0", "00808A", "A6A6A6", "833C0B", "44546A", "BF9000"];

    public static CellLook Body(CellLook look) => look with { Bordered = true };

    public static CellLook Header(CellLook look) =>
        look with { Bordered = true, Bold = true, Colour = Heading, Fill = HeadingFill, Across = Across.Centre, Wrapped = true };

    /// <summary>Averages and the like: set off from the rows of the units.</summary>
    public static CellLook Summary(CellLook look) => look with { Bold = true, Fill = SummaryFill };

    public static CellLook Banner(CellLook look, double size) => look with { Bold = true, Size = size, Colour = White, Fill = Warning, Across = Across.Centre };

    public static CellLook Title(CellLook look, double size) => look with { Bold = true, Size = size, Colour = Heading };
}
