using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>The second sheet of a month: one row a figure, for what needs a numerator, a qualifier or a state.</summary>
internal static class LongSheet
{
    private static readonly string[] Headers = ["单位", "指标", "期间", "数值", "分子", "分母", "限定", "状态", "备注"];

    public static Sheet Of(DemoMonth month, IReadOnlyList<MonthlyFigure> figures)
    {
        var sheet = new Sheet("分子分母") { ColumnWidths = [8, 28, 10, 10, 10, 10, 8, 16, 34], FrozenRows = 1 };
        sheet.Rows.Add([.. Headers.Select(h => Cell.Of(h, CellStyle.Header))]);
        sheet.Rows.AddRange(figures.Where(f => !f.Indicator.StandsInWideSheet).Select(f => Row(f, month)));
        return sheet;
    }

    private static Cell[] Row(MonthlyFigure figure, DemoMonth month) =>
    [
        Cell.Of(figure.Unit.Code),
        Cell.Of(figure.Indicator.Code),
        Cell.Of(month.Id),
        Cell.Of(figure.Value),
        Cell.Of(figure.Numerator),
        Cell.Of(figure.Denominator),
        Cell.Of(figure.Qualifier),
        Cell.Of(figure.State),
        Cell.Of(figure.Note),
    ];
}
