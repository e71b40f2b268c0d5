using System.Globalization;
using System.Text.Json;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Application.Exports.Tables;
using EnvDashboard.IntegrationTests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.Exports;

/// <summary>The tables of the registers in all formats: the same rows, words for people in the workbook, keys elsewhere.</summary>
public sealed class RegisterTableTests
{
    private static readonly string[] Registers = ["supervision", "interviews", "targets", "figures", "complaints", "approvals", "approval-items"];

    [Fact]
    public async Task Every_register_has_the_same_rows_in_all_formats_and_its_last_sheet_counts_them()
    {
        await using var program = await FormulaTown.StartAsync();
        foreach (var table in Registers)
        {
            var csv = MadeByKind.Records(await program.TextAsync(table + ".csv"));
            using var json = JsonDocument.Parse(await program.MakeAsync(table + ".json"));
            var book = new WrittenWorkbook(await program.MakeAsync(table + ".xlsx"));
            var rows = csv.Count - 1;
            Assert.True(rows > 0, table);
            Assert.Equal(rows, json.RootElement.GetArrayLength());
            Assert.Equal(csv[0], json.RootElement[0].EnumerateObject().Select(p => p.Name));
            Assert.Equal(rows, book.Sheets[0].Rows.Count - 1);
            Assert.Equal((double)rows, book.Sheets[^1].Rows[^1][1]);
            Assert.Equal(csv[0].Count, book.Sheets[0].Rows[0].Length);
            // In Chinese, and every key has its words.
            Assert.DoesNotContain(book.Sheets[0].Rows[0], h => ((string)h!).StartsWith("list_", StringComparison.Ordinal));
            Assert.Empty(book.SchemaErrors());
        }
    }

    [Fact]
    public async Task Workbook_shows_words_and_the_other_formats_keys()
    {
        await using var program = await FormulaTown.StartAsync();
        var (book, csv) = (new WrittenWorkbook(await program.MakeAsync("supervision.xlsx")), await program.TextAsync("supervision.csv"));
        Assert.Equal(("督办", "类型", "提示单", "待回复", "是"), (book.Sheets[0].Name, book.Sheets[0].Rows[0][3], book.Sheets[0].Rows[1][3], book.Sheets[0].Rows[1][10], book.Sheets[0].Rows[1][11]));
        Assert.Contains(",note,2024,1,'-2+3丙,2024-02-01,system,2024-02-20,due,yes,", csv, StringComparison.Ordinal);
        var english = new WrittenWorkbook(await program.MakeAsync("supervision.xlsx", language: "en"));
        Assert.Equal(("Supervision", "Reminder note"), (english.Sheets[0].Name, english.Sheets[0].Rows[1][3]));
    }

    [Fact]
    public async Task Filters_are_those_of_the_page_and_a_wrong_one_is_named()
    {
        await using var program = await FormulaTown.StartAsync();
        Assert.Single(MadeByKind.Records(await program.TextAsync("supervision.csv", "rung=interview")));
        Assert.Equal(2, MadeByKind.Records(await program.TextAsync("rectification.csv", "unit=FU1")).Count);
        Assert.Equal(2, MadeByKind.Records(await program.TextAsync("rectification.csv", "leadUnit=" + Uri.EscapeDataString("审批局、市场局"))).Count);
        Assert.Equal(2, MadeByKind.Records(await program.TextAsync("complaints.csv", "table=cases&unit=FU2")).Count);
        Assert.Single(MadeByKind.Records(await program.TextAsync("figures.csv", "place=FU2")));
        foreach (var (kind, query, field) in new[] { ("supervision.csv", "rung=x", "rung"), ("supervision.csv", "overdue=x", "overdue"), ("complaints.xlsx", "table=x", "table"), ("rectification.csv", "dueFrom=x", "dueFrom"), ("targets.csv", "met=x", "met") })
        {
            var refused = await Assert.ThrowsAsync<InvalidInputException>(() => program.MakeAsync(kind, query));
            Assert.Equal(field, refused.Errors[0].Field);
        }
    }

    [Fact]
    public async Task Who_may_not_see_or_not_export_gets_nothing()
    {
        await using var program = await InProcess.StartAsync();
        foreach (var kind in program.Get<ExportKinds>().All.Where(k => Registers.Append("rectification").Contains(Path.GetFileNameWithoutExtension(k.Name))))
        {
            await Assert.ThrowsAsync<ForbiddenException>(() => kind.MakeAsync(actor: new("viewer", new HashSet<Permission> { Permission.ViewResults })));
            if (kind.Needs.Contains(Permission.ViewResults)) await Assert.ThrowsAsync<ForbiddenException>(() => kind.MakeAsync(actor: new("exporter", new HashSet<Permission> { Permission.Export })));
        }
        await using var db = program.Open();
        Assert.Empty(await db.Audit.Where(a => a.Action.StartsWith("export.")).ToListAsync());
    }

    [Theory]
    [InlineData("zh-CN", "督办", "督办 2", "督办 3", "行数核对")]
    [InlineData("en", "Supervision", "Supervision 2", "Supervision 3", "Rows written")]
    public void Table_longer_than_a_sheet_goes_on_on_the_next_and_is_counted(string language, params string[] sheets)
    {
        TableColumn<int>[] columns = [new("id", n => n), new("subject", n => n % 2 == 0 ? "=" + n : null), new("invented", _ => true)];
        using var file = new MemoryStream();
        var text = new ExportText(CultureInfo.GetCultureInfo(language));
        Assert.Equal(450, TableWorkbook.Write("supervision", columns, Enumerable.Range(0, 450), text, invented: true, DateTimeOffset.UnixEpoch, "me", file, rowsPerSheet: 200));
        var book = new WrittenWorkbook(file.ToArray());
        Assert.Equal(sheets, book.Sheets.Select(s => s.Name));
        Assert.Equal(Enumerable.Range(0, 450).Select(n => (object)(double)n), book.Sheets.Take(3).SelectMany(s => s.Rows.Skip(2)).Select(r => r[0]!));
        Assert.Equal([200.0, 200.0, 50.0, 450.0], book.Sheets[3].Rows.Skip(1).Select(r => r[1]).OfType<double>());
        Assert.All(book.Sheets.Take(3), s => Assert.StartsWith("虚构演示数据", (string)s.Rows[0][0]!, StringComparison.Ordinal));
        Assert.Empty(book.SchemaErrors());
    }

    [Fact]
    public async Task Every_heading_has_its_words_in_both_languages()
    {
        await using var program = await InProcess.StartAsync();
        var chinese = new ExportText(CultureInfo.GetCultureInfo("zh-CN"));
        var tables = new[] { program.Get<RegisterTables>().All, program.Get<ComplaintTables>().All, program.Get<ApprovalTables>().All }.SelectMany(t => t);
        Assert.DoesNotContain(tables.SelectMany(t => t.Headings), key => chinese[key] == key);
    }
}
