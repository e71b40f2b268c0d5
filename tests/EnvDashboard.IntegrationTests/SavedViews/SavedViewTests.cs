using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.SavedViews;
using EnvDashboard.IntegrationTests.Pages;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.SavedViews;

/// <summary>Views of a page kept under a name, what-if scenarios first of all: whose they are, and that nothing published changes.</summary>
public sealed class SavedViewTests(DemonstrationCity city) : IClassFixture<DemonstrationCity>
{
    private const string Weights = "group=DEMO_D&scheme=DEMO&period=2025-12&weights=E5:40,E1:4";
    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly Actor Li = new("li", Roles.PermissionsOf(Roles.Analyst));
    private static readonly Actor Wang = new("wang", Roles.PermissionsOf(Roles.Leader));
    private static readonly Actor Administrator = new("admin", Roles.PermissionsOf(Roles.Administrator));
    private static readonly Actor Nobody = new("nobody", new HashSet<Permission>());

    [Fact]
    public async Task Scenario_is_kept_as_it_was_and_everybody_who_sees_results_may_open_it()
    {
        var id = await SaveAsync(Li, "减半经济", "?" + Weights);
        var seen = (await city.Server.Get<ListSavedViews>().ExecuteAsync(Wang, "what-if", Go)).Single(v => v.Id == id);
        Assert.Equal(("减半经济", Weights, "li", false), (seen.Name, seen.Query, seen.SavedBy, seen.Own));
        Assert.True((await city.Server.Get<ListSavedViews>().ExecuteAsync(Li, null, Go)).Single(v => v.Id == id).Own);
        Assert.Empty(await city.Server.Get<ListSavedViews>().ExecuteAsync(Nobody, null, Go));
    }

    [Fact]
    public async Task Scenario_changes_nothing_that_is_published()
    {
        await SaveAsync(Li, "不影响发布", Weights);
        await city.Server.RankAsync();
        var again = await city.Server.Get<GetRanking>().ExecuteAsync(Actor.System, new("2025-12", "DEMO_D", "DEMO", null), Go);
        Assert.Equal(city.Ranking.RunId, again.RunId);
        Assert.Equal(city.Ranking.Rows.Select(r => (r.Unit.Code, r.Rank, r.Score)), again.Rows.Select(r => (r.Unit.Code, r.Rank, r.Score)));
        Assert.Equal(city.Ranking.Nodes.Select(n => (n.Code, n.CascadeWeight)), again.Nodes.Select(n => (n.Code, n.CascadeWeight)));
    }

    [Fact]
    public async Task Saving_again_replaces_ones_own_and_nobody_elses()
    {
        var id = await SaveAsync(Li, "重复保存", Weights);
        Assert.Equal(id, await SaveAsync(Li, " 重复保存 ", "group=DEMO_D&weights=E5:1"));
        Assert.Equal("group=DEMO_D&weights=E5:1", (await city.Server.Get<ListSavedViews>().ExecuteAsync(Li, "what-if", Go)).Single(v => v.Id == id).Query);
        var taken = await Assert.ThrowsAsync<ConflictException>(() => SaveAsync(Wang, "重复保存", "x=1"));
        Assert.Equal("view_name_taken", taken.Code);
    }

    [Fact]
    public async Task Removing_is_for_who_saved_it_or_an_administrator_and_leaves_a_trace()
    {
        var remove = city.Server.Get<RemoveSavedView>();
        var mine = await SaveAsync(Li, "删我的", Weights);
        var theirs = await SaveAsync(Li, "由管理员删", Weights);
        await Assert.ThrowsAsync<ForbiddenException>(() => remove.ExecuteAsync(Wang, mine, Go));
        await remove.ExecuteAsync(Li, mine, Go);
        await remove.ExecuteAsync(Administrator, theirs, Go);
        await Assert.ThrowsAsync<NotFoundException>(() => remove.ExecuteAsync(Li, mine, Go));
        await using var db = city.Server.Open();
        Assert.Equal(["li", "admin"], await db.Audit.Where(a => a.Action == "view.removed").OrderBy(a => a.Id).Select(a => a.Actor).ToListAsync());
    }

    [Theory]
    [InlineData("nowhere", "x", "q", "page")]
    [InlineData("what-if", " ", "q", "name")]
    [InlineData("what-if", null, "q", "name")]
    public async Task Saving_what_cannot_be_kept_names_the_field(string page, string? name, string query, string field)
    {
        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => city.Server.Get<SaveView>().ExecuteAsync(Li, page, name, query, Go));
        Assert.Equal(field, refused.Errors[0].Field);
    }

    [Fact]
    public async Task Saving_too_long_texts_is_refused()
    {
        var save = city.Server.Get<SaveView>();
        await Assert.ThrowsAsync<InvalidInputException>(() => save.ExecuteAsync(Li, "what-if", new string('长', SavedViewPages.MaxName + 1), "q", Go));
        await Assert.ThrowsAsync<InvalidInputException>(() => save.ExecuteAsync(Li, "what-if", "n", new string('q', SavedViewPages.MaxQuery + 1), Go));
        await Assert.ThrowsAsync<ForbiddenException>(() => save.ExecuteAsync(Nobody, "what-if", "n", "q", Go));
    }

    private Task<int> SaveAsync(Actor actor, string name, string query) => city.Server.Get<SaveView>().ExecuteAsync(actor, "what-if", name, query, Go);
}
