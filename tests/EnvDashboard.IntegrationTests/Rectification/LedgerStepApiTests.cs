using System.Net;
using EnvDashboard.IntegrationTests.Api;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.Rectification;

/// <summary>Steps over the API.</summary>
[Collection(EmptyServer.Name)]
public sealed class LedgerStepApiTests(EmptyServer server)
{
    private async Task<int> ItemAsync()
    {
        var unit = server.NewPrefix();
        await server.Api.SubmitAsync(new WorkbookBuilder().Sheet("units", ["code", "name", "kind"], [unit, "单位" + unit, "district"])
            .Sheet("整改台账", ["编号", "单位", "事项", "自报状态", "期间"], ["1", unit, "甲", "推进中", "2024"]).Build());
        return (await server.Api.GetAsync("/rectification?unit=" + unit)).Items().Single().Whole("id");
    }

    [Fact]
    public async Task Post_steps_change_the_item_and_refuse_with_409()
    {
        var path = FormattableString.Invariant($"/rectification/{await ItemAsync()}");
        var claimed = await server.Api.PostAsync(path + "/claim", new { state = "completed", reason = "已办结" });
        Assert.Equal("completed", claimed.GetProperty("item").Text("claimed"));
        var own = await server.Api.PostAsync(path + "/verify", new { state = "completed" }, HttpStatusCode.Conflict);
        Assert.Contains("yourself", own.Text("detail"), StringComparison.Ordinal);
        await server.Api.PostAsync(path + "/clear", null, HttpStatusCode.Conflict);
        await server.Api.PostAsync(path + "/claim", new { state = "finished" }, HttpStatusCode.BadRequest);
        await server.Api.PostAsync(path + "/deadline", new { due = "soon", consent = "a", reason = "b" }, HttpStatusCode.BadRequest);
        var moved = await server.Api.PostAsync(path + "/deadline", new { due = "2024-09-30", consent = "领导小组", reason = "汛期" });
        Assert.Equal("2024-09-30", moved.GetProperty("item").Text("due"));
    }

    [Fact]
    public async Task Evidence_is_served_as_an_attachment_that_is_not_sniffed()
    {
        var path = FormattableString.Invariant($"/api/v1/rectification/{await ItemAsync()}/evidence");
        using var form = new MultipartFormDataContent { { new ByteArrayContent("%PDF-1.7 x"u8.ToArray()), "file", "证据.pdf" } };
        var added = await server.Api.SendAsync(HttpMethod.Post, path, form);
        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        using var document = System.Text.Json.JsonDocument.Parse(await added.Content.ReadAsStringAsync());
        var id = document.RootElement.Items("evidence").Single().Whole("id");
        var file = await server.Api.SendAsync(HttpMethod.Get, FormattableString.Invariant($"{path}/{id}"));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        using var page = new MultipartFormDataContent { { new ByteArrayContent("<script>"u8.ToArray()), "file", "a.pdf" } };
        await ProblemTests.ExpectAsync(await server.Api.SendAsync(HttpMethod.Post, path, page), HttpStatusCode.BadRequest);
    }
}
