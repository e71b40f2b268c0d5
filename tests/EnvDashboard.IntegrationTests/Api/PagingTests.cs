using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.Api;

[Collection(SeededServer.Name)]
public sealed class PagingTests(SeededServer seeded)
{
    [Theory]
    [InlineData("/units")]
    [InlineData("/groups")]
    [InlineData("/categories")]
    [InlineData("/indicators")]
    [InlineData("/periods")]
    [InlineData("/schemes")]
    [InlineData("/observations")]
    [InlineData("/submissions")]
    [InlineData("/submissions/1/findings")]
    [InlineData("/submissions/2/changes")]
    [InlineData("/jobs")]
    public async Task Get_list_has_items_total_page_and_page_size(string path)
    {
        var list = await seeded.Api.GetAsync(path + "?page=1&pageSize=2");
        Assert.Equal(["items", "page", "pageSize", "total"], list.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal((1, 2), (list.Whole("page"), list.Whole("pageSize")));
        Assert.Equal(Math.Min(2, list.Whole("total")), list.Items().Length);
    }

    [Fact]
    public async Task Get_pages_together_hold_every_item_once()
    {
        var all = (await seeded.Api.GetAsync("/units?pageSize=10000")).Items().Select(u => u.Text("code")).ToList();
        var paged = new List<string?>();
        for (var page = 1; paged.Count < all.Count; page++)
        {
            var items = (await seeded.Api.GetAsync(FormattableString.Invariant($"/units?page={page}&pageSize=20"))).Items();
            Assert.NotEmpty(items);
            paged.AddRange(items.Select(u => u.Text("code")));
        }
        Assert.Equal(all, paged);
        Assert.Equal(all.Distinct().Count(), all.Count);
    }

    [Fact]
    public async Task Get_page_beyond_the_end_is_empty_and_knows_the_total()
    {
        var list = await seeded.Api.GetAsync("/units?page=999");
        Assert.Empty(list.Items());
        Assert.True(list.Whole("total") >= 53);
    }
}
