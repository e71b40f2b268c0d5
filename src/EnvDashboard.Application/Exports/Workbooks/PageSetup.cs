namespace EnvDashboard.Application.Exports.Workbooks;

/// <summary>How a sheet comes out of the printer: A4, one page wide unless a scale is given.</summary>
internal sealed class PageSetup
{
    public bool Landscape { get; set; }

    /// <summary>Pages high; 0 = as many as needed.</summary>
    public int FitHeight { get; set; }

    /// <summary>Per cent; null = one page wide.</summary>
    public int? Scale { get; set; }

    /// <summary>Rows and columns that stand on every page; 0 = none.</summary>
    public int TitleRows { get; set; }
    public int TitleColumns { get; set; }
    public Block? Area { get; set; }

    /// <summary>A new page begins behind these columns.</summary>
    public List<int> BreaksBehind { get; } = [];

    /// <summary>In the codes of the format: &amp;L, &amp;C, &amp;R begin the parts.</summary>
    public string Header { get; set; } = "";
    public string Footer { get; set; } = "";
}
