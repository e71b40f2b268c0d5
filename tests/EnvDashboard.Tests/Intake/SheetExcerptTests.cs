using EnvDashboard.Intake;

namespace EnvDashboard.Tests.Intake;

public class SheetExcerptTests
{
    private static byte[] Sheet(int rows, int columns) => new WorkbookBuilder()
        .Sheet("other", ["x"])
        .Sheet("2024-06", [.. Enumerable.Range(1, rows).Select(r => Enumerable.Range(1, columns).Select(c => (object?)(r == 1 ? $"H{c}" : (object)(r * 100.0 + c))).ToArray())])
        .Build();

    private static SheetExcerpt? Read(byte[] file, string sheet, int row, int column) =>
        SheetExcerpt.Read(new MemoryStream(file), "file.xlsx", sheet, row, column, new IntakeLimits(), blotted: false, CancellationToken.None);

    [Fact]
    public void Read_holds_the_head_the_first_columns_and_what_is_near()
    {
        var excerpt = Read(Sheet(60, 30), "2024-06", 40, 20)!;
        Assert.Equal([1, 2, 3, .. Enumerable.Range(35, 11)], excerpt.Rows.Select(r => r.Number));
        Assert.Equal([1, 2, .. Enumerable.Range(16, 9)], excerpt.Columns);
        var cell = excerpt.Rows.Single(r => r.Number == 40).Cells.Single(c => c.Column == 20);
        Assert.Equal(("4020", true), (cell.Text, cell.IsNumber));
        Assert.Equal("H20", excerpt.Rows[0].Cells.Single(c => c.Column == 20).Text);
    }

    [Fact]
    public void Read_near_the_edge_repeats_nothing_and_ends_with_the_sheet()
    {
        var excerpt = Read(Sheet(4, 3), "2024-06", 2, 2)!;
        Assert.Equal([1, 2, 3, 4], excerpt.Rows.Select(r => r.Number));
        Assert.Equal([1, 2, 3], excerpt.Columns);
    }

    [Fact]
    public void Read_is_null_when_the_sheet_is_not_there() => Assert.Null(Read(Sheet(2, 2), "2024-07", 1, 1));

    [Fact]
    public void Read_is_null_when_the_file_is_no_workbook() => Assert.Null(Read("<html></html>"u8.ToArray(), "2024-06", 1, 1));
}
