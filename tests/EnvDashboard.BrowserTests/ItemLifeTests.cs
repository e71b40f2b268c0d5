using ClosedXML.Excel;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EnvDashboard.BrowserTests;

/// <summary>The whole life of an item of the ledger with two people, each with a browser of their own, and every step that is refused.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ItemLifeTests(RunningDashboard dashboard)
{
    private const string Unit = "440113", Password = "analyst-pass-1";
    private static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 30_000 };

    [SkippableFact]
    public async Task Item_goes_from_claim_to_reopening_between_two_people()
    {
        var no = "测" + Guid.NewGuid().ToString("N")[..6];
        await using var claimant = await AnalystAsync("zhang");
        await using var verifier = await AnalystAsync("li");
        await UploadLedgerAsync(claimant, no);
        var path = await FindAsync(claimant, no);
        var (a, b) = (await claimant.OpenAsync(path), await verifier.OpenAsync(path));

        await RefusedAsync(b, "销号", "尚未核验为已完成");
        await RefusedAsync(b, "核验", "尚未自报任何状态", state: "已完成");
        await StepAsync(a, "自报状态", "材料已压减到三份", state: "已完成");
        await RefusedAsync(a, "核验", "须由他人核验", state: "已完成");
        await b.ReloadAsync();
        await StepAsync(b, "核验", "现场看过", state: "已完成", conditions: ["solved", "accountable"]);
        await RefusedAsync(b, "销号", "机制建立");
        await StepAsync(b, "核验", "制度已印发", state: "已完成", conditions: ["lasting"]);
        await RefusedAsync(b, "销号", "没有佐证材料");
        await a.ReloadAsync();
        await EvidenceAsync(a);

        var late = await claimant.OpenAsync(path);
        await b.ReloadAsync();
        await StepAsync(b, "销号", "三项条件具备");
        await Expect(b.Locator(".page-head")).ToContainTextAsync("已销号");
        // Whoever has the page open from before is refused as well: the rule stands in the use case.
        await RefusedAsync(late, "自报状态", "已销号", state: "推进中");
        await RefusedAsync(late, "调整时限", "已销号");

        await a.ReloadAsync();
        var early = await claimant.OpenAsync(path);
        await StepAsync(a, "回头看", "三个月后复查，保持");
        await Expect(a.Locator(".page-head")).ToContainTextAsync("已回头看");
        await b.ReloadAsync();
        await StepAsync(b, "回炉", "又要求重复提交材料");
        await Expect(b.Locator(".page-head")).ToContainTextAsync("反弹回炉");
        await RefusedAsync(early, "回头看", "尚未销号");
        await RefusedAsync(early, "回炉", "尚未销号");

        var history = b.GetByRole(AriaRole.Group, new() { Name = "经过" }).Locator("tbody tr th");
        await Expect(history).ToHaveTextAsync(["回炉", "回头看", "销号", "添加佐证", "核验", "核验", "自报状态", "台账报送"]);
        await AuditedAsync(path, ["cleared: item_not_verified", "verified: item_not_claimed", "verified: item_own_claim", "cleared: item_not_lasting", "cleared: item_without_evidence",
            "claimed: item_is_cleared", "deadlineMoved: item_is_cleared", "rechecked: item_not_cleared", "reopened: item_not_cleared"]);
        Assert.Empty(claimant.ScriptErrors);
        Assert.Empty(verifier.ScriptErrors);
    }

    [SkippableFact]
    public async Task Leader_reads_an_item_and_is_offered_no_step()
    {
        await using var leader = await AccessTests.LeaderAsync(dashboard);
        var page = await leader.OpenAsync("/rectification/1");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "经过" })).ToBeVisibleAsync();
        await Expect(page.Locator("select[name=act]")).ToHaveCountAsync(0);
        await Expect(page.Locator("input[type=file]")).ToHaveCountAsync(0);
    }

    private static async Task StepAsync(IPage page, string act, string reason, string? state = null, params string[] conditions)
    {
        var rows = page.GetByRole(AriaRole.Group, new() { Name = "经过" }).Locator("tbody tr");
        await rows.First.WaitForAsync();
        var before = await rows.CountAsync();
        await FillAsync(page, act, reason, state, conditions);
        await Expect(rows).ToHaveCountAsync(before + 1);
        await Expect(rows.First).ToContainTextAsync(reason);
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    private static async Task RefusedAsync(IPage page, string act, string sentence, string? state = null)
    {
        var rows = page.GetByRole(AriaRole.Group, new() { Name = "经过" }).Locator("tbody tr");
        await rows.First.WaitForAsync();
        var before = await rows.CountAsync();
        await FillAsync(page, act, "试一试", state, []);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(sentence);
        await Expect(rows).ToHaveCountAsync(before);
    }

    private static async Task FillAsync(IPage page, string act, string reason, string? state, string[] conditions)
    {
        await page.Locator("select[name=act]").SelectOptionAsync(new SelectOptionValue { Label = act });
        if (state is not null) await page.Locator("select[name=state]").SelectOptionAsync(new SelectOptionValue { Label = state });
        foreach (var condition in conditions) await page.Locator($"select[name={condition}]").SelectOptionAsync("yes");
        if (act == "调整时限")
        {
            await page.Locator("input[name=due]").FillAsync("2030-01-31");
            await page.Locator("input[name=consent]").FillAsync("领导小组1号");
        }
        await page.Locator("textarea[name=reason]").FillAsync(reason);
        await page.GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();
    }

    private static async Task EvidenceAsync(IPage page)
    {
        var files = page.Locator("section").Filter(new() { HasText = "佐证材料" });
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "现场照片.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 evidence"u8.ToArray() });
        await Expect(files.GetByRole(AriaRole.Link, new() { Name = "现场照片.pdf" }).First).ToBeVisibleAsync();
    }

    private static async Task UploadLedgerAsync(Visitor visitor, string no)
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("整改台账");
        string[] header = ["编号", "单位", "环境", "事项", "时限", "期间"], row = [no, Unit, "E5", "审批材料多 " + no, "2029-06-30", "2024"];
        for (var i = 0; i < header.Length; i++) (sheet.Cell(1, i + 1).Value, sheet.Cell(2, i + 1).Value) = (header[i], row[i]);
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        var page = await UploadTests.UploadAsync(visitor, file.ToArray());
        await Expect(page.Locator(".page-head")).ToContainTextAsync("待采纳", Patient);
        await page.GetByRole(AriaRole.Button, new() { Name = "采纳" }).ClickAsync();
        await Expect(page.Locator(".page-head")).ToContainTextAsync("已采纳", Patient);
    }

    private static async Task<string> FindAsync(Visitor visitor, string no)
    {
        var list = await visitor.OpenAsync("/rectification?q=" + Uri.EscapeDataString(no));
        var link = list.Locator("table.data-table th[scope=row] a");
        await Expect(link).ToHaveCountAsync(1);
        return "/" + await link.GetAttributeAsync("href");
    }

    private async Task AuditedAsync(string path, string[] refusals)
    {
        var id = path[(path.LastIndexOf('/') + 1)..];
        await using var db = new SqliteAppDb(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite($"Data Source={dashboard.DatabaseFile};Mode=ReadOnly").Options);
        Assert.Equal(refusals, await db.Audit.Where(x => x.Action == "rectification.refused" && x.Subject == id).OrderBy(x => x.Id).Select(x => x.Details!).ToListAsync());
    }

    private async Task<Visitor> AnalystAsync(string name)
    {
        name += Guid.NewGuid().ToString("N")[..6];
        await using (var administrator = await dashboard.VisitAsync())
        {
            var access = await administrator.OpenAsync("/access");
            var form = access.Locator("form").Filter(new() { HasText = "新增用户" });
            await form.GetByLabel("用户名").FillAsync(name);
            await form.GetByLabel("新密码").FillAsync(Password);
            await form.GetByLabel("角色").SelectOptionAsync("Analyst");
            await form.GetByRole(AriaRole.Button, new() { Name = "新增用户" }).ClickAsync();
            await Expect(access.GetByRole(AriaRole.Status)).ToContainTextAsync(name);
        }
        return await dashboard.VisitAsync(new(Name: name, Password: Password));
    }
}
