using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EnvDashboard.BrowserTests;

/// <summary>Who may do what, as people meet it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessTests(RunningDashboard dashboard)
{
    private const string LeaderPassword = "leader-pass-1";

    [SkippableFact]
    public async Task Leader_sees_results_only_and_can_sign_out()
    {
        await using var leader = await LeaderAsync(dashboard);
        var page = await leader.OpenAsync("/rankings");
        await Expect(page.Locator("nav#side-menu a > span")).ToHaveTextAsync(["总览", "排名", "加扣分台账", "考核办法", "目标", "权重试算", "审批", "整改台账", "投诉诉求", "工作日历", "数字台账", "导出与通报"]);
        await Expect(page.Locator("tr[data-unit]")).ToHaveCountAsync(49);
        var forbidden = await leader.OpenAsync("/jobs");
        await Expect(forbidden.Locator("main h1")).ToHaveTextAsync("无权访问");

        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await page.WaitForURLAsync("**/account/login");
        await page.GotoAsync(dashboard.Address + "/");
        await page.WaitForURLAsync("**/account/login**");
    }

    [SkippableFact]
    public async Task Menu_leads_who_may_submit_to_the_grid_and_the_contradictions()
    {
        await using var administrator = await dashboard.VisitAsync();
        var page = await administrator.OpenAsync("/");
        await page.Locator("nav#side-menu a").Filter(new() { HasText = "录入" }).ClickAsync();
        await page.WaitForURLAsync("**/grid");
        await page.Locator("nav#side-menu a").Filter(new() { HasText = "数据矛盾" }).ClickAsync();
        await page.WaitForURLAsync("**/contradictions");
        await page.SettledAsync();
    }

    [SkippableFact]
    public async Task Key_is_shown_once_and_ends_when_revoked()
    {
        var name = "key" + Guid.NewGuid().ToString("N")[..6];
        await using var administrator = await dashboard.VisitAsync();
        var page = await administrator.OpenAsync("/access");
        var form = page.Locator("form").Filter(new() { HasText = "新建密钥" });
        await form.GetByLabel("用途").FillAsync(name);
        await form.GetByRole(AriaRole.Button, new() { Name = "新建密钥" }).ClickAsync();
        var key = await page.Locator("code").TextContentAsync();
        Assert.StartsWith("ed_", key, StringComparison.Ordinal);
        Assert.Equal(200, await CallAsync(key!));

        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = name });
        await row.GetByRole(AriaRole.Button, new() { Name = "停用" }).ClickAsync();
        await Expect(row).ToContainTextAsync("已停用");
        await Expect(page.Locator("code")).ToHaveCountAsync(0);
        Assert.Equal(401, await CallAsync(key!));
    }

    [SkippableFact]
    public async Task Last_administrator_keeps_the_role()
    {
        await using var administrator = await dashboard.VisitAsync();
        var page = await administrator.OpenAsync("/access");
        await page.GetByLabel(RunningDashboard.User + " 的角色").SelectOptionAsync("Staff");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("最后一名管理员");
    }

    /// <summary>Somebody who sees results and nothing else.</summary>
    internal static async Task<Visitor> LeaderAsync(RunningDashboard dashboard)
    {
        var name = "leader" + Guid.NewGuid().ToString("N")[..6];
        await using (var administrator = await dashboard.VisitAsync())
        {
            var access = await administrator.OpenAsync("/access");
            var form = access.Locator("form").Filter(new() { HasText = "新增用户" });
            await form.GetByLabel("用户名").FillAsync(name);
            await form.GetByLabel("新密码").FillAsync(LeaderPassword);
            await form.GetByLabel("角色").SelectOptionAsync("Leader");
            await form.GetByRole(AriaRole.Button, new() { Name = "新增用户" }).ClickAsync();
            await Expect(access.GetByRole(AriaRole.Status)).ToContainTextAsync(name);
        }

        return await dashboard.VisitAsync(new(Name: name, Password: LeaderPassword));
    }

    private async Task<int> CallAsync(string key)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return (int)(await http.GetAsync(new Uri(dashboard.Address + "/api/v1/units"))).StatusCode;
    }
}
