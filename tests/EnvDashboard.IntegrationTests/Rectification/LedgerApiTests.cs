using System.Net;
using EnvDashboard.IntegrationTests.Api;
using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.Rectification;

/// <summary>The ledger over the API, on the seed data.</summary>
[Collection(SeededServer.Name)]
public sealed class LedgerApiTests(SeededServer seeded)
{
    [Fact]
    public async Task Get_items_answers_pages_filtered_by_every_word()
    {
        var all = await seeded.Api.GetAsync("/rectification?pageSize=7");
        Assert.Equal((1256, 7), (all.Whole("total"), all.Items().Length));
        Assert.Equal(814, (await seeded.Api.GetAsync("/rectification?claimed=not_stated")).Whole("total"));
        Assert.Equal(162 + 3, (await seeded.Api.GetAsync("/rectification?claimed=in_progress,interim")).Whole("total"));
        Assert.Equal(246, (await seeded.Api.GetAsync("/rectification?category=E1&level=none&verified=not_stated&overdue=false")).Whole("total"));
        Assert.Equal(0, (await seeded.Api.GetAsync("/rectification?level=measure")).Whole("total"));
        Assert.Equal(0, (await seeded.Api.GetAsync("/rectification?overdue=true")).Whole("total"));
        var item = (await seeded.Api.GetAsync("/rectification?unit=210112&claimed=long_term")).Items().Single();
        Assert.Equal(("六.1", "long_term", "E6", "2024"), (item.Text("itemNo"), item.Text("claimed"), item.Text("category"), item.Text("period")));
        Assert.Equal("210112", item.GetProperty("unit").Text("code"));
    }

    [Fact]
    public async Task Get_item_has_history_and_the_cell_it_came_from()
    {
        var id = (await seeded.Api.GetAsync("/rectification?unit=440113&pageSize=1")).Items()[0].Whole("id");
        var detail = await seeded.Api.GetAsync(FormattableString.Invariant($"/rectification/{id}"));
        Assert.Equal("000_0e1db6e5294ef26a.txt:30", detail.GetProperty("item").Text("source"));
        Assert.Equal(("03-rectification-ledger.xlsx", "rectification", "A2"), (detail.GetProperty("origin").Text("fileName"), detail.GetProperty("origin").Text("sheet"), detail.GetProperty("origin").Text("cell")));
        Assert.Equal("imported", detail.Items("history").Single().Text("act"));
    }

    [Fact]
    public async Task Get_ratios_answers_the_contract()
    {
        var rows = (await seeded.Api.GetAsync("/rectification/ratios?by=category&level=none")).Items();
        Assert.Equal(["E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8"], rows.Select(r => r.Text("key")));
        Assert.Equal([246, 111, 152, 163, 204, 156, 121, 103], rows.Select(r => r.Whole("total")));
        Assert.All(rows, r => Assert.Equal((double)r.Whole("claimedCompleted") / r.Whole("total"), r.Number("ratioClaimed")));
        Assert.Equal((256, 814, 0), (rows.Sum(r => r.Whole("claimedCompleted")), rows.Sum(r => r.Whole("notStated")), rows.Sum(r => r.Whole("verifiedCompleted"))));
        Assert.Equal(53, (await seeded.Api.GetAsync("/rectification/ratios?by=unit")).Whole("total"));
        Assert.Equal(1256, (await seeded.Api.GetAsync("/rectification/ratios?by=leadUnit")).Items().Sum(r => r.Whole("total")));
    }

    [Theory]
    [InlineData("/rectification/999999", HttpStatusCode.NotFound)]
    [InlineData("/rectification?unit=nowhere", HttpStatusCode.NotFound)]
    [InlineData("/rectification?claimed=done", HttpStatusCode.BadRequest)]
    [InlineData("/rectification?level=high", HttpStatusCode.BadRequest)]
    [InlineData("/rectification?category=E99", HttpStatusCode.BadRequest)]
    [InlineData("/rectification?overdue=perhaps", HttpStatusCode.BadRequest)]
    [InlineData("/rectification/ratios?by=colour", HttpStatusCode.BadRequest)]
    [InlineData("/rectification/figures", HttpStatusCode.BadRequest)]
    public async Task Get_with_wrong_input_is_a_problem(string path, HttpStatusCode expected) =>
        await ProblemTests.ExpectAsync(await seeded.Api.SendAsync(HttpMethod.Get, "/api/v1" + path), expected);

    [Fact]
    public async Task Exports_hold_what_the_filters_leave()
    {
        var csv = System.Text.Encoding.UTF8.GetString(await seeded.Api.BytesAsync("/exports/rectification.csv?claimed=long_term")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(22, csv.Length);
        Assert.DoesNotContain("leader", csv[0], StringComparison.Ordinal);
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(await seeded.Api.BytesAsync("/exports/rectification.xlsx")));
        Assert.Equal(1257, workbook.Worksheet(1).LastRowUsed()!.RowNumber());
    }
}
