using System.Net;
using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.SavedViews;

[Collection(EmptyServer.Name)]
public sealed class SavedViewApiTests(EmptyServer empty)
{
    [Fact]
    public async Task Views_are_saved_listed_and_forgotten()
    {
        var name = empty.NewPrefix() + " 视图";
        var id = (await empty.Api.PostAsync("/views", new { page = "rectification", name, query = "category=E5" }, HttpStatusCode.Created)).Whole("id");
        var listed = (await empty.Api.GetAsync("/views?of=rectification")).Items().Single(v => v.Whole("id") == id);
        Assert.Equal((name, "category=E5", "rectification"), (listed.Text("name"), listed.Text("query"), listed.Text("page")));
        Assert.True(listed.GetProperty("own").GetBoolean());
        Assert.DoesNotContain((await empty.Api.GetAsync("/views?of=what-if")).Items(), v => v.Whole("id") == id);

        var path = FormattableString.Invariant($"/api/v1/views/{id}");
        using (var gone = await empty.Api.SendAsync(HttpMethod.Delete, path)) Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        using (var again = await empty.Api.SendAsync(HttpMethod.Delete, path)) Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task View_of_an_unknown_page_is_a_problem_that_names_the_field()
    {
        var problem = await empty.Api.PostAsync("/views", new { page = "nowhere", name = "x", query = "" }, HttpStatusCode.BadRequest);
        Assert.Equal("page", problem.Items("errors").Single().Text("field"));
    }
}
