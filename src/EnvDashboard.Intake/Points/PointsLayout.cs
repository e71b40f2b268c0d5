using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Points;

/// <summary>Where the columns of a points sheet stand. Columns count from 1; 0 = there is none.</summary>
/// <param name="Header">Position in the preview.</param>
/// <param name="Subject">The columns of unit and period, found as in data sheets.</param>
internal sealed record PointsLayout(int Header, DataLayout Subject, int Points, int Reason, int Evidence, int Scheme)
{
    private const int DeepestHeader = 40;

    /// <summary>The contract's names of the columns a points sheet cannot be without and that this one lacks.</summary>
    public IReadOnlyList<string> Lacking { get; } =
        [.. new[] { ("unit", Subject.UnitColumn), ("points", Points), ("reason", Reason) }.Where(c => c.Item2 == 0).Select(c => c.Item1)];

    /// <summary>A table with a column of indicators is data, whatever else it says of scores and reasons.</summary>
    private bool HasIndicators { get; init; }

    /// <summary>
    /// The first row that has all columns. When the sheet is called a points sheet, else the row that comes nearest, so that what is
    /// lacking can be said; null when the sheet is something else.
    /// </summary>
    public static PointsLayout? Find(SheetPreview sheet, string name)
    {
        var announced = PointsWords.IsSheetName(name);
        PointsLayout? nearest = null;
        for (var i = 0; i < Math.Min(sheet.Rows.Count, DeepestHeader); i++)
        {
            var layout = Of(sheet.Rows[i], i);
            if (layout.Lacking.Count == 0 && (announced || !layout.HasIndicators)) return layout;
            if (announced && layout.Points + layout.Reason > 0 && (nearest is null || layout.Lacking.Count < nearest.Lacking.Count)) nearest = layout;
        }
        return nearest;
    }

    private static PointsLayout Of(PreviewRow row, int at)
    {
        int points = 0, reason = 0, evidence = 0, scheme = 0;
        for (var column = 1; column <= row.Cells.Length; column++)
        {
            var key = TextKey.Of(row.Text(column, ownOnly: true)).TrimEnd('*', ':');
            if (key.Length == 0) continue;
            if (points == 0 && PointsWords.Points.Contains(key)) points = column;
            else if (reason == 0 && PointsWords.Reason.Contains(key)) reason = column;
            else if (evidence == 0 && PointsWords.Evidence.Contains(key)) evidence = column;
            else if (scheme == 0 && PointsWords.Scheme.Contains(key)) scheme = column;
        }
        return new(at, LayoutFinder.WithUnitColumns(row, new DataLayout(SheetShape.Wide) { HeaderRows = [row.Number] }), points, reason, evidence, scheme)
        {
            HasIndicators = Enumerable.Range(1, row.Cells.Length).Any(column => ColumnWords.Indicator.Contains(TextKey.Of(row.Text(column, ownOnly: true)))),
        };
    }
}
