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
    private readonly List<Area> areas = [];

    private sealed record Area(int Top, int Left, int Bottom, int Right)
    {
        public string? Text { get; set; }
    }

    public static MergedAreas Of(IEnumerable<(int Top, int Left, int Bottom, int Right)> known)
    {
        var merged = new MergedAreas();
        foreach (var (top, left, bottom, right) in known.Take(MostAreas)) merged.areas.Add(new(top, left, bottom, right));
        return merged;
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
            merged.areas.Add(new(top, left, bottom, right));
        }
        return merged;
    }

    /// <summary>Writes the texts of areas over the empty cells they cover in this row.</summary>
    public void Apply(int row, SheetRowBuffer cells, int maxColumns)
    {
        foreach (var area in areas)
        {
            if (row < area.Top || row > area.Bottom) continue;
            if (row == area.Top && cells.Kind(area.Left) == CellKind.Text) area.Text = cells.Span[area.Left - 1].Text;
            if (area.Text is null) continue;
            for (var column = area.Left; column <= Math.Min(area.Right, maxColumns); column++)
            {
                if (cells.Kind(column) == CellKind.Empty) cells.Set(column, new(CellKind.Text, 0, area.Text, IsContinuation: true));
            }
        }
    }
}
