using System.Globalization;
using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Downloads;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Application.Exports.Repeats;
using EnvDashboard.Application.SavedViews;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;
using EnvDashboard.Storage.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.Exports;

/// <summary>Files made in the background, each test on a database of its own.</summary>
public sealed class DownloadTests
{
    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private readonly TestTown town = new("X");

    [Fact]
    public async Task Made_again_it_is_the_same_file_and_the_audit_knows_its_hash()
    {
        await using var program = await RankedAsync();
        var (first, second) = (await MakeAsync(program, Actor.System, "comparison.xlsx"), await MakeAsync(program, Actor.System, "comparison.xlsx"));
        Assert.Equal("ready", first.State);
        Assert.Equal(first.Sha256, second.Sha256);
        await using var db = program.Open();
        var audit = await db.Audit.Where(a => a.Action == "export.comparison").ToListAsync();
        Assert.Equal(2, audit.Count);
        Assert.All(audit, a => Assert.Contains(first.Sha256!, a.Details, StringComparison.Ordinal));
        Assert.All(audit, a => Assert.Contains("runs=", a.Details, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_may_do_when_it_is_made_counts_not_what_he_might_when_he_asked()
    {
        await using var program = await RankedAsync();
        await AccountAsync(program, "li", Roles.Staff);
        var li = (await program.Get<FindActor>().ExecuteAsync("li", Go))!;
        Assert.Equal("ready", (await MakeAsync(program, li, "package.zip")).State);
        var id = await AskAsync(program, li, "package.zip");
        await using (var db = program.Open()) await db.UserRoles.ExecuteDeleteAsync();
        await program.Get<MakeExport>().RunAsync(new(id), new SilentProgress(), Go);
        var refused = await program.Get<GetDownload>().ExecuteAsync(Actor.System, id, Go);
        Assert.Equal(("failed", ErrorText.Of(new ForbiddenException(), Chinese)), (refused.State, refused.Problem));
    }

    [Fact]
    public async Task Nobody_fetches_what_another_had_made_and_nobody_asks_for_what_he_may_not_see()
    {
        await using var program = await RankedAsync();
        var id = (await MakeAsync(program, Actor.System, "bulletin.docx")).Id;
        var leader = new Actor("wang", Roles.PermissionsOf(Roles.Leader));
        await Assert.ThrowsAsync<NotFoundException>(() => program.Get<OpenDownload>().ExecuteAsync(leader, id, Go));
        await Assert.ThrowsAsync<ForbiddenException>(() => AskAsync(program, leader, "package.zip"));
        await Assert.ThrowsAsync<InvalidInputException>(() => AskAsync(program, leader, "everything.exe"));
        Assert.Empty((await program.Get<ListDownloads>().ExecuteAsync(leader, new PageRequest(), Go)).Items);
    }

    [Fact]
    public async Task What_cannot_be_made_says_why_and_names_the_parameter()
    {
        await using var program = await RankedAsync();
        var id = await program.Get<RequestExport>().ExecuteAsync(Actor.System, "comparison", ExportParameters.Parse("from=sometime"), Chinese, Go);
        await program.Get<MakeExport>().RunAsync(new(id), new SilentProgress(), Go);
        var view = await program.Get<GetDownload>().ExecuteAsync(Actor.System, id, Go);
        Assert.Equal("failed", view.State);
        Assert.StartsWith("from: ", view.Problem, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ConflictException>(() => program.Get<OpenDownload>().ExecuteAsync(Actor.System, id, Go));
    }

    [Fact]
    public async Task Files_are_swept_after_their_time_and_what_they_were_stays_on_record()
    {
        await using var program = await RankedAsync();
        var made = await MakeAsync(program, Actor.System, "ranking.csv");
        await using (var db = program.Open()) await db.Exports.ExecuteUpdateAsync(s => s.SetProperty(e => e.FinishedAt, DateTime.UtcNow.AddDays(-31)));
        await program.Get<TendDownloads>().ExecuteAsync(TimeSpan.Zero, Go);
        var view = await program.Get<GetDownload>().ExecuteAsync(Actor.System, made.Id, Go);
        Assert.Equal(("expired", made.Sha256), (view.State, view.Sha256));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(program.Options.DataDirectory, "exports")));
        await Assert.ThrowsAsync<ConflictException>(() => program.Get<OpenDownload>().ExecuteAsync(Actor.System, made.Id, Go));
    }

    [Fact]
    public async Task What_was_asked_for_and_has_no_job_is_asked_for_again()
    {
        await using var program = await RankedAsync();
        await AskAsync(program, Actor.System, "bulletin.docx");
        Assert.Equal(1, await program.Get<TendDownloads>().ExecuteAsync(TimeSpan.Zero, Go));
        Assert.Equal(0, await program.Get<TendDownloads>().ExecuteAsync(TimeSpan.FromMinutes(1), Go));
    }

    [Fact]
    public async Task Monthly_choice_is_made_by_itself_for_a_new_period_and_only_once()
    {
        await using var program = await RankedAsync();
        var view = await program.Get<SaveView>().ExecuteAsync(Actor.System, "exports", "每月对比", $"group={town.Group}&scheme={town.Scheme}&from=2024-01&to=2024-02&units={town.Unit(1)},{town.Unit(2)}", Go);
        await program.Get<RepeatExport>().ExecuteAsync(Actor.System, view, "comparison.xlsx", Chinese, Go);
        Assert.Equal(0, await program.Get<RunRepeats>().ExecuteAsync(Go));
        // A correction of an old month is no new period.
        await program.SubmitAsync(town.Month("2024-01", (1, 2), (3, 4), (5, 6)));
        await program.RankAsync();
        Assert.Equal(0, await program.Get<RunRepeats>().ExecuteAsync(Go));
        await program.SubmitAsync(town.Month("2024-03", (91, 82), (73, 64), (55, 46)));
        await program.RankAsync();
        Assert.Equal(1, await program.Get<RunRepeats>().ExecuteAsync(Go));
        Assert.Equal(0, await program.Get<RunRepeats>().ExecuteAsync(Go));
        var asked = Assert.Single((await program.Get<ListDownloads>().ExecuteAsync(Actor.System, new PageRequest(), Go)).Items);
        Assert.True(asked.Repeated);
        var parameters = ExportParameters.Parse(asked.Query);
        Assert.Equal(("2024-02", "2024-03"), (parameters.Text("from"), parameters.Text("to")));
        Assert.Equal([town.Unit(1), town.Unit(2)], parameters.List("units"));
        await program.Get<MakeExport>().RunAsync(new(asked.Id), new SilentProgress(), Go);
        var (content, _, _) = await program.Get<OpenDownload>().ExecuteAsync(Actor.System, asked.Id, Go);
        using var bytes = new MemoryStream();
        await using (content) await content.CopyToAsync(bytes);
        Assert.Contains(new WrittenWorkbook(bytes.ToArray()).Texts, t => t.Contains("2024年3月", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Removing_a_saved_choice_ends_its_repetition()
    {
        await using var program = await RankedAsync();
        var view = await program.Get<SaveView>().ExecuteAsync(Actor.System, "exports", "每月通报", $"group={town.Group}", Go);
        var id = await program.Get<RepeatExport>().ExecuteAsync(Actor.System, view, "bulletin.docx", Chinese, Go);
        Assert.Equal(id, await program.Get<RepeatExport>().ExecuteAsync(Actor.System, view, "bulletin.docx", Chinese, Go));
        await program.Get<RemoveSavedView>().ExecuteAsync(Actor.System, view, Go);
        Assert.Empty(await program.Get<ListRepeats>().ExecuteAsync(Actor.System, Go));
    }

    private async Task<InProcess> RankedAsync()
    {
        var program = await InProcess.StartAsync();
        await program.SubmitAsync(town.Definition());
        await program.SubmitAsync(town.Month("2024-01", (90, 80), (70, 60), (50, 40)));
        await program.SubmitAsync(town.Month("2024-02", (91, 82), (53, 44), (75, 66)));
        await program.RankAsync();
        return program;
    }

    private Task<int> AskAsync(InProcess program, Actor actor, string kind) =>
        program.Get<RequestExport>().ExecuteAsync(actor, kind, ExportParameters.Parse($"group={town.Group}&period=2024-02&from=2024-01&to=2024-02"), Chinese, Go);

    private async Task<DownloadView> MakeAsync(InProcess program, Actor actor, string kind)
    {
        var id = await AskAsync(program, actor, kind);
        await program.Get<MakeExport>().RunAsync(new(id), new SilentProgress(), Go);
        return await program.Get<GetDownload>().ExecuteAsync(actor, id, Go);
    }

    private static async Task AccountAsync(InProcess program, string name, string role)
    {
        await using var db = program.Open();
        var (user, of) = (new AppUser { UserName = name }, new IdentityRole(role));
        db.Users.Add(user);
        db.Roles.Add(of);
        db.UserRoles.Add(new IdentityUserRole<string> { UserId = user.Id, RoleId = of.Id });
        await db.SaveChangesAsync();
    }
}
