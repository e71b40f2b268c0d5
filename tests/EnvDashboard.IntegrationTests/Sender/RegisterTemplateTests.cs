using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Templates;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Tests.Intake;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.Sender;

/// <summary>Templates of the registers, filled in by their headers, are read without a question and come out as typed.</summary>
public sealed class RegisterTemplateTests
{
    private static readonly CancellationToken Go = CancellationToken.None;

    public static TheoryData<string> Languages => ["zh", "en"];

    private static async Task<InProcess> StartAsync()
    {
        var program = await InProcess.StartAsync();
        await program.SubmitAsync(new WorkbookBuilder()
            .Sheet("units", ["code", "name", "kind"], ["U1", "东岭区", "district"], ["U2", "西湖区", "district"])
            .Sheet("groups", ["group", "group_name", "unit"], ["G", "各区", "U1"], ["G", "各区", "U2"])
            .Sheet("categories", ["code", "name", "order"], ["E5", "审批环境", 5]).Build());
        return program;
    }

    private static async Task<FilledTemplate> TemplateAsync(InProcess program, TemplateKind kind, string language)
    {
        using var file = new MemoryStream();
        await program.Get<MakeTemplate>().ExecuteAsync(Actor.System, new(kind, "G", null, [], null, TemplateLayout.Wide, false, false), CultureInfo.GetCultureInfo(language), file, Go);
        return new(file.ToArray());
    }

    /// <summary>Types values into the n-th row under the columns of a form, by their place in it.</summary>
    private static void Type(FilledTemplate template, int sheet, int row, params (int Column, object Value)[] cells)
    {
        var worksheet = template.Workbook.Worksheets.ElementAt(sheet);
        foreach (var (column, value) in cells)
        {
            if (value is string text) worksheet.Cell(row + 1, column).SetValue(text);
            else worksheet.Cell(row + 1, column).SetValue(Convert.ToDouble(value, CultureInfo.InvariantCulture));
        }
    }

    private static async Task ExpectCleanAsync(InProcess program, FilledTemplate template, SubmissionKind kind, int added)
    {
        var id = await program.SubmitAsync(template.Save());
        await using var db = program.Open();
        var row = await db.Submissions.SingleAsync(s => s.Id == id);
        var said = await db.Findings.Where(f => f.SubmissionId == id && f.Severity != Domain.Findings.Severity.Info).Select(f => f.Code + " " + f.Sheet + "!" + f.Cell).ToListAsync();
        Assert.Equal((kind, SubmissionStatus.Ranked, (long)added, ""), (row.Kind, row.Status, row.NewCount, string.Join("; ", said)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Monthly_table_of_complaints_is_read_as_typed(string language)
    {
        await using var program = await StartAsync();
        using var template = await TemplateAsync(program, TemplateKind.Complaints, language);
        Type(template, 0, 1, (1, "东岭区"), (2, "2024-05"), (3, "12345"), (4, "噪声"), (5, 20), (8, 15), (9, 9), (10, 12), (12, 3), (13, 1));
        await ExpectCleanAsync(program, template, SubmissionKind.Complaints, 1);
        await using var db = program.Open();
        var month = await db.ComplaintMonths.SingleAsync();
        Assert.Equal(("12345", "噪声", 20, 15, 9, 12, 3, 1), (month.Platform!, month.Topic!, month.Received!.Value, month.Closed!.Value, month.Satisfied!.Value, month.CalledBack!.Value, month.Returned!.Value, month.ReturnedWithFault!.Value));
        Assert.Equal((null, null), (month.AcceptedOnTime, month.DaysToClose));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Work_orders_are_read_as_typed_with_every_word_that_is_offered(string language)
    {
        await using var program = await StartAsync();
        using var template = await TemplateAsync(program, TemplateKind.Complaints, language);
        var (returns, yesNo, grades) = language == "zh"
            ? (new[] { "未退单", "退单", "有责退回", "重复退回" }, new[] { "是", "否" }, new[] { "一般", "疑难", "重大" })
            : (["none", "returned", "with_fault", "repeated"], ["yes", "no"], ["ordinary", "difficult", "major"]);
        for (var i = 0; i < 4; i++)
        {
            Type(template, 1, i + 1, (1, "W" + i), (2, "西湖区"), (3, "12345"), (4, "物业"), (6, "2024-06-03"), (7, "2024-06-04"), (9, "2024-06-20"), (11, returns[i]), (12, 6),
                (14, yesNo[i % 2]), (15, yesNo[(i + 1) % 2]), (16, grades[i % 3]), (17, yesNo[i % 2]), (18, "已回访两次"));
        }
        await ExpectCleanAsync(program, template, SubmissionKind.Complaints, 4);
        await using var db = program.Open();
        var cases = await db.ComplaintCases.OrderBy(c => c.CaseNo).ToListAsync();
        Assert.Equal(["None", "Returned", "WithFault", "Repeated"], cases.Select(c => c.Return.ToString()));
        Assert.Equal(["Ordinary", "Difficult", "Major", "Ordinary"], cases.Select(c => c.Grade.ToString()!));
        Assert.Equal([true, false, true, false], cases.Select(c => c.Satisfied!.Value));
        Assert.Equal([true, false, true, false], cases.Select(c => c.JointConsultation!.Value));
        Assert.All(cases, c => Assert.Equal((6, "已回访两次", new DateOnly(2024, 6, 20)), (c.Transfers!.Value, c.FollowUp!, c.ClosedOn!.Value)));
        // Five working days from 3 June end on the 10th: closed on the 20th all four are late for good.
        Assert.All(cases, c => Assert.Equal(new DateOnly(2024, 6, 10), c.OverdueAfter));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Calendar_is_read_as_typed(string language)
    {
        await using var program = await StartAsync();
        using var template = await TemplateAsync(program, TemplateKind.Calendar, language);
        Type(template, 0, 1, (1, "2024-06-10"), (2, language == "zh" ? "放假" : "holiday"), (3, "端午节"));
        Type(template, 0, 2, (1, "2024-09-14"), (2, language == "zh" ? "调休上班" : "workday"), (3, "中秋节"));
        await ExpectCleanAsync(program, template, SubmissionKind.Calendar, 2);
        await using var db = program.Open();
        Assert.Equal(["2024-06-10 Holiday 端午节", "2024-09-14 Workday 中秋节"], (await db.CalendarDays.OrderBy(d => d.Date).ToListAsync()).Select(d => $"{d.Date:yyyy-MM-dd} {d.Kind} {d.Name}"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Approvals_are_read_as_typed(string language)
    {
        await using var program = await StartAsync();
        using var template = await TemplateAsync(program, TemplateKind.Approvals, language);
        Type(template, 0, 1, (1, "A-1"), (2, "食品经营许可"), (3, "东岭区"), (4, 20), (5, 5), (6, 5), (7, "working_days"), (9, 3), (12, "fully_online"), (13, "yes"));
        Type(template, 1, 1, (1, "东岭区"), (2, "2024-05"), (4, 40), (5, 38), (6, 37));
        await ExpectCleanAsync(program, template, SubmissionKind.Approvals, 2);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Items_with_their_stages_are_read_as_typed(string language)
    {
        await using var program = await StartAsync();
        using var template = await TemplateAsync(program, TemplateKind.Stages, language);
        Type(template, 0, 1, (1, "1"), (2, "东岭区"), (5, "E5"), (7, "营商环境长期整治"), (15, "long_term"), (23, "2024"));
        Type(template, 1, 1, (1, "1"), (2, "东岭区"), (3, "2024"), (4, "第一阶段"), (5, "2024-06-30"), (6, "压减三成"), (7, 30), (8, "%"), (9, language == "zh" ? "是" : "yes"));
        Type(template, 1, 2, (1, "1"), (2, "东岭区"), (3, "2024"), (4, "第二阶段"), (5, "2024-12-31"));
        await ExpectCleanAsync(program, template, SubmissionKind.Rectification, 1);
        var list = await program.Get<ListItems>().ExecuteAsync(Actor.System, ItemFilter.All, new(1, 10), Go);
        var stages = (await program.Get<GetItem>().ExecuteAsync(Actor.System, Assert.Single(list.Items).Id, Go)).Stages;
        Assert.Equal([("第一阶段", new DateOnly(2024, 6, 30), 30.0, true), ("第二阶段", new DateOnly(2024, 12, 31), null, null)], stages.Select(s => (s.Stage, s.Due!.Value, s.Figure, s.Reached)));
    }

    [Theory]
    [InlineData(TemplateKind.Complaints)]
    [InlineData(TemplateKind.Calendar)]
    [InlineData(TemplateKind.Stages)]
    [InlineData(TemplateKind.Approvals)]
    public async Task Every_column_and_note_has_its_words_in_both_languages(TemplateKind kind)
    {
        await using var program = await StartAsync();
        foreach (var language in new[] { "zh", "en" })
        {
            using var template = await TemplateAsync(program, kind, language);
            var texts = template.Workbook.Worksheets.SelectMany(s => s.CellsUsed().Select(c => c.GetString())).ToList();
            Assert.DoesNotContain(texts, t => t.StartsWith("column_", StringComparison.Ordinal) || t.StartsWith("about_", StringComparison.Ordinal) || t.StartsWith("how_", StringComparison.Ordinal) || t.StartsWith("words_", StringComparison.Ordinal));
            Assert.DoesNotContain(template.Workbook.Worksheets, s => s.Name.StartsWith("sheet_", StringComparison.Ordinal));
        }
    }
}
