using EnvDashboard.Intake.Workbooks.Xlsx;

namespace EnvDashboard.Intake.Workbooks;

/// <summary>
/// The merged areas of a sheet. They stand after its rows, so they are looked up beforehand, in sheets small enough for that: large
/// ones come from programs, which do not merge. Only texts are repeated over an area; a number belongs to its own cell alone.
/// </summary>
internal sealed class MergedAreas
{
    public const long LargestSheet = 4 << 20;
    private const int MostAreas = 2_000;

    /// <summary>A larger area is no title and no unit over its rows; filling it would cost more than the sheet itself.</summary>
    private const long LargestArea = 50_000;
    private readonly List<Area> areas = [];
    private readonly List<Area> open = [];
    private int next;

    private sealed record Area(int Top, int Left, int Bottom, int Right)
    {
        public string? Text { get; set; }
    }

    public static MergedAreas Of(IEnumerable<(int Top, int Left, int Bottom, int Right)> known)
    {
        var merged = new MergedAreas();
        foreach (var (top, left, bottom, right) in known.Take(MostAreas)) merged.Add(top, left, bottom, right);
        return merged.Sorted();
    }

    public static MergedAreas Read(Stream sheet)
    {
        var merged = new MergedAreas();
        using var xml = new XmlScanner(sheet);
        while (xml.Read() && merged.areas.Count < MostAreas)
        {
            if (!xml.IsStart("mergeCell"u8) || !XmlAttributes.TryGet(xml.Body, "ref"u8, out var reference)) continue;
            var colon = reference.IndexOf((byte)':');
            if (colon < 0
                || !CellReference.TryParse(reference[..colon], out var left, out var top)
                || !CellReference.TryParse(reference[(colon + 1)..], out var right, out var bottom)) continue;
            merged.Add(top, left, bottom, right);
        }
        return merged.Sorted();
    }

    private void Add(int top, int left, int bottom, int right)
    {
        if (bottom >= top && right >= left && ((long)bottom - top + 1) * ((long)right - left + 1) <= LargestArea) areas.Add(new(top, left, bottom, right));
    }

    private MergedAreas Sorted()
    {
        var sorted = areas.DistinctBy(a => (a.Top, a.Left)).OrderBy(a => a.Top).ToList();
        areas.Clear();
        areas.AddRange(sorted);
        return this;
    }

    /// <summary>Writes the texts of areas over the empty cells they cover in this row. Rows must come in order.</summary>
    public void Apply(int row, SheetRowBuffer cells, int maxColumns)
    {
        for (; next < areas.Count && areas[next].Top <= row; next++) open.Add(areas[next]);
        open.RemoveAll(area => area.Bottom < row || (area.Top < row && area.Text is null));
        foreach (var area in open)
        {
            if (row == area.Top && cells.Kind(area.Left) == CellKind.Text) area.Text = cells.Span[area.Left - 1].Text;
            if (area.Text is null) continue;
            for (var column = area.Left; column <= Math.Min(area.Right, maxColumns); column++)
            {
                if (cells.Kind(column) == CellKind.Empty) cells.Set(column, new(CellKind.Text, 0, area.Text, IsContinuation: true));
            }
        }
    }
}
