namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>
/// A table of many columns becomes unreadable when it is squeezed onto one page. Such a table is broken between its groups of columns
/// instead, with the unit columns repeated on every page.
/// </summary>
internal static class WidePages
{
    /// <summary>The smallest print that can be read on paper, as a share of full size.</summary>
    private const double SmallestScale = 0.6;

    /// <param name="groups">First and last column of each group that should stay together, from left to right.</param>
    public static void Break(TableSheet table, int keyColumns, IReadOnlyList<(int First, int Last)> groups)
    {
        if (groups.Count == 0) return;
        var keys = table.Widths.Sum(1, keyColumns);
        if ((keys + table.Widths.Sum(groups[0].First, groups[^1].Last)) * SmallestScale <= PrintSetup.LandscapeWidth) return;
        var room = PrintSetup.LandscapeWidth / SmallestScale;
        double page = keys, widest = keys;
        for (var i = 0; i < groups.Count; i++)
        {
            var width = table.Widths.Sum(groups[i].First, groups[i].Last);
            if (i > 0 && page + width > room)
            {
                table.Sheet.Page.BreaksBehind.Add(groups[i].First - 1);
                page = keys;
            }
            page += width;
            widest = Math.Max(widest, page);
        }
        // A fit to one page would make the program ignore the breaks; a fixed scale keeps them.
        table.Sheet.Page.Scale = Math.Clamp((int)(100 * PrintSetup.LandscapeWidth / widest), 40, 100);
    }
}
