using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>The first sheet of a month: one row a unit, one column an indicator, laid out as offices lay out such tables.</summary>
internal static class WideSheet
{
    private const string Note = "注：本表为虚构演示数据，示范市及各单位均不存在。空白及“—”为未报送，灰色为该类单位不考核的指标。";

    private static readonly IReadOnlyList<DemoIndicator> Columns = [.. DemoIndicators.All.Where(i => i.StandsInWideSheet)];

    public static Sheet Of(DemoMonth month, IReadOnlyList<MonthlyFigure> figures)
    {
        var sheet = new Sheet($"{month.Chinese}指标")
        {
            ColumnWidths = [10, 22, .. Columns.Select(_ => 13.0)],
            FrozenRows = 3,
            FrozenColumns = 2,
        };
        sheet.AddJoinedRow(Cell.Of($"示范市营商环境指标月报（{month.Chinese}）（虚构演示数据）", CellStyle.Title));
        sheet.Rows.Add([Header("单位编码"), Header("单位名称"), .. Columns.Select(i => Header(i.Name))]);
        sheet.Rows.Add(
        [
            Cell.Empty(CellStyle.UnitOfMeasure),
            Cell.Empty(CellStyle.UnitOfMeasure),
            .. Columns.Select(i => Cell.Of(i.UnitOfMeasure, CellStyle.UnitOfMeasure)),
        ]);
        var found = figures.ToDictionary(f => (f.Unit.Code, f.Indicator.Code));
        foreach (var unit in figures.Select(f => f.Unit).Distinct())
        {
            sheet.Rows.Add(
            [
                Cell.Of(unit.Code),
                Cell.Of(unit.Name),
                .. Columns.Select(i => i.IsReportedBy(unit) ? Figure(found[(unit.Code, i.Code)]) : Cell.Empty(CellStyle.NotAsked)),
            ]);
        }

        sheet.Rows.Add([Average("平均"), Average(null), .. Columns.Select(i => Mean(i, figures))]);
        sheet.AddJoinedRow(Cell.Of(Note, CellStyle.Note));
        return sheet;
    }

    private static Cell Figure(MonthlyFigure figure) => figure.State switch
    {
        FigureState.NotAssessed => Cell.Of("未考核"),

        // Some leave the cell empty, some draw a dash.
        FigureState.NotReported => figure.Unit.Sort == UnitSort.District ? Cell.Blank : Cell.Of("—"),
        _ => Cell.Of(figure.Value),
    };

    private static Cell Mean(DemoIndicator indicator, IReadOnlyList<MonthlyFigure> figures)
    {
        // Volumes of districts, departments and parks have no common mean worth printing.
        var values = figures.Where(f => f.Indicator == indicator && f.Value is not null).Select(f => f.Value!.Value).ToList();
        return indicator.Form == FigureForm.Volume || values.Count == 0
            ? Average(null)
            : Cell.Of(Math.Round(values.Sum() / values.Count, 2, MidpointRounding.AwayFromZero), CellStyle.Average);
    }

    private static Cell Header(string text) => Cell.Of(text, CellStyle.Header);

    private static Cell Average(string? text) => Cell.Of(text, CellStyle.Average);
}
