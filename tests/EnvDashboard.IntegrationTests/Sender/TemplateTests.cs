using System.Globalization;
using System.Net;
using System.Text.Json;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Spreadsheet;
using EnvDashboard.IntegrationTests.Api;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.Sender;

/// <summary>A template comes back without losing anything: what was typed is what is stored.</summary>
[Collection(EmptyServer.Name)]
public sealed class TemplateTests(EmptyServer empty)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Wide_template_filled_in_comes_back_with_exactly_the_values_typed(string language)
    {
        var place = await PlaceAsync();
        var (sheetName, unit) = language == "zh" ? ("指标数据", "单位编码") : ("Values", "unit_code");
        using var template = new FilledTemplate(await TemplateAsync(place, $"&lang={language}"));
        var sheet = template.Sheet(sheetName);
        Assert.Equal(1, FilledTemplate.Column(sheet, unit));
        var header = FilledTemplate.HeaderRow(sheet, unit);
        Assert.Equal("%", sheet.Cell(header + 1, FilledTemplate.Column(sheet, place.RateName)).GetString());
        FilledTemplate.Cell(sheet, place.Unit(1), place.RateName).SetValue(98.12);
        FilledTemplate.Cell(sheet, place.Unit(2), place.RateName).SetValue("未考核");
        FilledTemplate.Cell(sheet, place.Unit(1), place.CountName).SetValue(0);
        FilledTemplate.Cell(sheet, place.Unit(2), place.CountName).SetValue(1234567);
        FilledTemplate.Cell(sheet, place.Unit(1), place.Shared1).SetValue(1.5); // two indicators of one name: their codes stand in the header
        FilledTemplate.Cell(sheet, place.Unit(1), place.Shared2).SetValue(-2.25);
        // The name of the file says another year; the sheet knows better.
        await ExpectCleanAsync(await empty.Api.SubmitAsync(template.Save(), name: "2019年 旧表.xlsx"), 6);
        Assert.Equal(98.12, (await ValueAsync(place.Unit(1), place.Rate)).Number("value"));
        Assert.Equal("not_assessed", (await ValueAsync(place.Unit(2), place.Rate)).Text("state"));
        Assert.Equal((0.0, "reported"), ((await ValueAsync(place.Unit(1), place.Count)).Number("value"), (await ValueAsync(place.Unit(1), place.Count)).Text("state")));
        Assert.Equal(1234567, (await ValueAsync(place.Unit(2), place.Count)).Number("value"));
        Assert.Equal(1.5, (await ValueAsync(place.Unit(1), place.Shared1)).Number("value"));
        Assert.Equal(-2.25, (await ValueAsync(place.Unit(1), place.Shared2)).Number("value"));
        Assert.Empty((await empty.Api.GetAsync($"/observations?unit={place.Unit(3)}")).Items());
    }

    [Fact]
    public async Task Wide_template_with_parts_reads_numerator_and_denominator()
    {
        var place = await PlaceAsync();
        using var template = new FilledTemplate(await TemplateAsync(place, "&lang=zh&parts=true"));
        var sheet = template.Sheet("指标数据");
        FilledTemplate.Cell(sheet, place.Unit(1), place.RateName + "·分子").SetValue(24);
        FilledTemplate.Cell(sheet, place.Unit(1), place.RateName + "·分母").SetValue(32);
        await ExpectCleanAsync(await empty.Api.SubmitAsync(template.Save()), 1);
        var rate = await ValueAsync(place.Unit(1), place.Rate);
        Assert.Equal((75.0, 24.0, 32.0), (rate.Number("value"), rate.Number("numerator"), rate.Number("denominator")));
    }

    [Fact]
    public async Task Filled_templates_repeat_what_is_in_force_and_change_nothing()
    {
        var place = await PlaceAsync();
        var rows = new object?[][]
        {
            ["unit", "indicator", "period", "value", "numerator", "denominator", "qualifier", "state", "note"],
            [place.Unit(1), place.Rate, "2024-06", 66.6, 2, 3, null, null, null],
            [place.Unit(2), place.Rate, "2024-06", 12.5, null, null, "约", null, "估计"],
            [place.Unit(3), place.Rate, "2024-06", null, null, null, null, "not_assessed", null],
            [place.Unit(1), place.Count, "2024-06", 0, null, null, null, "zero_declared", null],
            [place.Unit(2), place.Count, "2024-06", 7, null, null, null, "disputed", null],
            [place.Unit(3), place.Count, "2024-06", 0.1 + 0.2, null, null, null, null, null],
        };
        await ExpectCleanAsync(await empty.Api.SubmitAsync(new WorkbookBuilder().Sheet("数据", rows).Build()), 6);
        var before = await AllAsync(place);
        foreach (var layout in new[] { "wide", "long" })
        {
            var settled = await empty.Api.SubmitAsync(await TemplateAsync(place, $"&lang=zh&filled=true&layout={layout}"));
            Assert.Equal((0, 0), (settled.GetProperty("findings").Whole("errors"), settled.GetProperty("findings").Whole("warnings")));
            var counts = settled.GetProperty("counts");
            Assert.Equal((0, 0), (counts.Whole("new"), counts.Whole("changed")));
            Assert.Equal(layout == "long" ? 6 : 2, counts.Whole("unchanged"));
            Assert.Equal(before, await AllAsync(place));
        }
    }

    [Theory]
    [InlineData("wide")]
    [InlineData("long")]
    public async Task Empty_template_uploaded_changes_nothing_and_says_so_without_errors(string layout)
    {
        var place = await PlaceAsync();
        var settled = await empty.Api.SubmitAsync(await TemplateAsync(place, "&layout=" + layout), commit: false);
        Assert.Equal("staged", settled.Text("status"));
        Assert.Equal((0, 0), (settled.GetProperty("findings").Whole("errors"), settled.GetProperty("findings").Whole("warnings")));
        var counts = settled.GetProperty("counts");
        Assert.Equal((0, 0, 0), (counts.Whole("new"), counts.Whole("changed"), counts.Whole("cells")));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Long_template_filled_in_comes_back_with_states_and_qualifiers(string language)
    {
        var place = await PlaceAsync();
        using var template = new FilledTemplate(await TemplateAsync(place, $"&layout=long&lang={language}"));
        var sheet = template.Sheet(language == "zh" ? "指标数据" : "Values");
        (string value, string state, string qualifier, string note) = language == "zh" ? ("数值", "状态", "限定", "备注") : ("value", "state", "qualifier", "note");
        var words = States(sheet, FilledTemplate.Column(sheet, state));
        Assert.Equal(7, words.Length);
        var first = Row(sheet, place.Unit(1), place.Count);
        sheet.Cell(first, FilledTemplate.Column(sheet, value)).SetValue(20);
        sheet.Cell(first, FilledTemplate.Column(sheet, qualifier)).SetValue("约");
        sheet.Cell(first, FilledTemplate.Column(sheet, note)).SetValue("=不是公式");
        sheet.Cell(Row(sheet, place.Unit(2), place.Count), FilledTemplate.Column(sheet, state)).SetValue(words[3]);
        await ExpectCleanAsync(await empty.Api.SubmitAsync(template.Save()), 2);
        var stored = await ValueAsync(place.Unit(1), place.Count);
        Assert.Equal((20.0, "约", "=不是公式"), (stored.Number("value"), stored.Text("qualifier"), stored.Text("note")));
        Assert.Equal("not_applicable", (await ValueAsync(place.Unit(2), place.Count)).Text("state"));
    }

    [Fact]
    public async Task Every_state_of_the_drop_down_is_understood_in_both_languages()
    {
        foreach (var language in new[] { "zh", "en" })
        {
            var place = await PlaceAsync(units: 7);
            using var template = new FilledTemplate(await TemplateAsync(place, $"&layout=long&indicators={place.Count}&lang={language}"));
            var sheet = template.Sheet(language == "zh" ? "指标数据" : "Values");
            var (value, state) = (FilledTemplate.Column(sheet, language == "zh" ? "数值" : "value"), FilledTemplate.Column(sheet, language == "zh" ? "状态" : "state"));
            var words = States(sheet, state);
            string[] expected = ["reported", "zero_declared", "not_reported", "not_applicable", "not_assessed", "disputed", "all_without_number"];
            for (var i = 0; i < words.Length; i++)
            {
                var row = Row(sheet, place.Unit(i + 1), place.Count);
                sheet.Cell(row, state).SetValue(words[i]);
                if (i is 0 or 5) sheet.Cell(row, value).SetValue(3);
            }
            await ExpectCleanAsync(await empty.Api.SubmitAsync(template.Save()), 7);
            for (var i = 0; i < words.Length; i++) Assert.Equal(expected[i], (await ValueAsync(place.Unit(i + 1), place.Count)).Text("state"));
        }
    }

    [Fact]
    public async Task Wide_template_guards_headers_invites_input_and_prints_on_paper()
    {
        var place = await PlaceAsync();
        using var book = new ReturnedWorkbook(await TemplateAsync(place, "&lang=zh"));
        Assert.Equal(["指标数据", "填报说明"], book.SheetNames);
        var sheet = book.Part("指标数据").Worksheet;
        Assert.True(sheet.Elements<SheetProtection>().Single().Sheet!.Value);
        Assert.Null(sheet.Elements<SheetProtection>().Single().Password);
        var formats = book.Workbook.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        Assert.All(sheet.Descendants<Cell>(), c => Assert.NotEqual(false, formats[(int)c.StyleIndex!.Value].Protection?.Locked?.Value));
        Assert.Contains(sheet.Descendants<Column>(), c => c.Min! <= 4 && c.Max! >= 4 && formats[(int)c.Style!.Value].Protection!.Locked!.Value == false);
        var pane = sheet.Descendants<Pane>().Single();
        Assert.Equal((3.0, 4.0, PaneStateValues.FrozenSplit), (pane.HorizontalSplit!.Value, pane.VerticalSplit!.Value, pane.State!.Value));
        var setup = sheet.Elements<PageSetup>().Single();
        Assert.Equal((9u, OrientationValues.Landscape), (setup.PaperSize!.Value, setup.Orientation!.Value));
        Assert.Contains(book.Workbook.Workbook.DefinedNames!.Elements<DefinedName>(), n => n.Name == "_xlnm.Print_Titles" && n.Text.Contains("$3:$4", StringComparison.Ordinal));
        var rules = sheet.Descendants<DataValidation>().ToList();
        Assert.Contains(rules, r => r.Type!.Value == DataValidationValues.Decimal && r.Formula1!.Text == "0" && r.Formula2!.Text == "100" && r.ErrorStyle!.Value == DataValidationErrorStyleValues.Warning);
        Assert.Contains(book.Rows("填报说明"), r => r.Contains("分子除以分母") && r.Contains("只算办结的"));
        Assert.Empty(book.SchemaErrors());
    }

    [Fact]
    public async Task Definition_template_filled_comes_back_as_it_was_and_no_column_is_unknown()
    {
        var place = await PlaceAsync();
        foreach (var language in new[] { "zh", "en" })
        {
            var bytes = await empty.Api.BytesAsync($"/templates/definition.xlsx?group={place.Group}&scheme={place.Scheme}&filled=true&lang={language}");
            var settled = await empty.Api.SubmitAsync(bytes);
            Assert.Equal((0, 0), (settled.GetProperty("findings").Whole("errors"), settled.GetProperty("findings").Whole("warnings")));
            Assert.Equal("definition", settled.Text("kind"));
            var findings = (await empty.Api.GetAsync(ApiClient.Path(settled.Whole("id"), "/findings"))).Items();
            Assert.Contains(findings, f => f.Text("code") == "published_version_same");
        }
        var indicator = (await empty.Api.GetAsync("/indicators?pageSize=10000")).Items().Single(i => i.Text("code") == place.Rate);
        Assert.Equal(("ratio", 0.0, 100.0, "分子除以分母"), (indicator.Text("kind"), indicator.Number("min"), indicator.Number("max"), indicator.Text("definition")));
    }

    [Fact]
    public async Task Definition_template_without_a_group_holds_everything_but_schemes()
    {
        var place = await PlaceAsync();
        using var book = new ReturnedWorkbook(await empty.Api.BytesAsync("/templates/definition.xlsx?filled=true&lang=zh"));
        Assert.Equal(["单位", "排名组", "环境类别", "指标", "目标", "填报说明"], book.SheetNames);
        Assert.Contains(book.Rows("单位"), r => r.Contains(place.Unit(1)));
        Assert.Contains(book.Rows("排名组"), r => r.Contains(place.Group) && r.Contains(place.Unit(1)));
        Assert.Contains(book.Rows("指标"), r => r.Contains(place.Rate) && r.Contains("只算办结的"));
    }

    [Fact]
    public async Task Wide_template_comes_back_when_rows_and_columns_were_deleted()
    {
        var place = await PlaceAsync();
        using var template = new FilledTemplate(await TemplateAsync(place, "&lang=zh"));
        var sheet = template.Sheet("指标数据");
        FilledTemplate.Cell(sheet, place.Unit(3), place.CountName).SetValue(5);
        sheet.DataValidations.Delete(_ => true); // the library cannot shift them; spreadsheet programs can
        sheet.Row(FilledTemplate.RowOf(sheet, place.Unit(1))).Delete();
        sheet.Column(FilledTemplate.Column(sheet, place.RateName)).Delete();
        template.Sheet("填报说明").Delete();
        await ExpectCleanAsync(await empty.Api.SubmitAsync(template.Save()), 1);
        Assert.Equal(5, (await ValueAsync(place.Unit(3), place.Count)).Number("value"));
    }

    [Theory]
    [InlineData("points", "加减分", "单位 期间 加减分 事由 依据")]
    [InlineData("rectification", "整改事项", "编号 责任地区/单位 上级编号 层级 环境 报送环境 事项 任务 措施数 责任领导 牵头单位 配合单位 监督单位 时限 自报状态 核验状态 事要解决 人要处理 机制建立 关键数字 数字单位 来源 期间")]
    public async Task Other_templates_have_the_columns_of_the_contract_and_offer_units(string kind, string sheet, string headers)
    {
        var place = await PlaceAsync();
        using var book = new ReturnedWorkbook(await empty.Api.BytesAsync($"/templates/{kind}.xlsx?group={place.Group}&lang=zh"));
        Assert.Equal([sheet, "填报说明"], book.SheetNames);
        Assert.Equal(headers.Split(' '), book.Rows(sheet)[0]);
        Assert.Contains(book.Part(sheet).Worksheet.Descendants<DataValidation>(), r => r.Formula1?.Text.Contains("填报说明", StringComparison.Ordinal) == true);
        Assert.Contains(book.Rows("填报说明"), r => r.Contains("单位" + place.Unit(1)));
        Assert.Empty(book.SchemaErrors());
    }

    [Theory]
    [InlineData("/templates/nothing.xlsx", HttpStatusCode.BadRequest, "kind")]
    [InlineData("/templates/indicators.xlsx", HttpStatusCode.BadRequest, "period")]
    [InlineData("/templates/indicators.xlsx?period=2024-06", HttpStatusCode.BadRequest, "group")]
    [InlineData("/templates/indicators.xlsx?period=soon&group=X", HttpStatusCode.BadRequest, "period")]
    [InlineData("/templates/indicators.xlsx?period=2024-06&group=X&layout=round", HttpStatusCode.BadRequest, "layout")]
    [InlineData("/templates/indicators.xlsx?period=2024-06&group=NOPE", HttpStatusCode.NotFound, null)]
    [InlineData("/templates/definition.xlsx?scheme=NOPE", HttpStatusCode.NotFound, null)]
    public async Task Bad_requests_name_their_field(string path, HttpStatusCode status, string? field)
    {
        var problem = await ProblemTests.ExpectAsync(await empty.Api.SendAsync(HttpMethod.Get, "/api/v1" + path), status);
        Assert.Equal(field is null ? [] : [field], problem.Items("errors").Select(e => e.Text("field")!));
    }

    private sealed record Place(string Prefix)
    {
        public string Group => Prefix + "G";
        public string Scheme => Prefix + "S";
        public string Rate => Prefix + "RATE";
        public string Count => Prefix + "COUNT";
        public string Shared1 => Prefix + "SAME1";
        public string Shared2 => Prefix + "SAME2";
        public string RateName => "办结率" + Prefix;
        public string CountName => "办件量（件）" + Prefix;
        public string Unit(int number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}U{number}");
    }

    /// <summary>Three units and a scheme whose name holds a year; one unit of measure that the intake does not know, two indicators of one name.</summary>
    private async Task<Place> PlaceAsync(int units = 3)
    {
        var p = new Place(empty.NewPrefix());
        object?[][] all = [.. Enumerable.Range(1, units).Select(n => new object?[] { p.Unit(n), "单位" + p.Unit(n), "district" })];
        var definition = new WorkbookBuilder()
            .Sheet("units", [["code", "name", "kind"], .. all])
            .Sheet("groups", [["group", "group_name", "unit"], .. all.Select(u => new object?[] { p.Group, "2023年第一组" + p.Prefix, u[0] })])
            .Sheet("indicators", ["code", "name", "unit_of_measure", "kind", "min", "max", "definition", "counting_rule"],
                [p.Rate, p.RateName, "%", "ratio", 0, 100, "分子除以分母", "只算办结的"], [p.Count, p.CountName, "件每万人", "value", null, null, null, null],
                [p.Shared1, "同名" + p.Prefix, "分", "value", null, null, null, null], [p.Shared2, "同名" + p.Prefix, "分", "value", null, null, null, null])
            .Sheet("scheme", ["key", "value"], ["code", p.Scheme], ["name", "2022年办法" + p.Prefix], ["version", "1"], ["applies_from", "2024-01"], ["group", p.Group])
            .Sheet("scheme_nodes", ["node", "parent", "name", "weight", "indicator", "normalisation"],
                ["ROOT", null, "总分", 1, null, null], ["N1", "ROOT", "一", 1, p.Rate, "none"], ["N2", "ROOT", "二", 1, p.Count, "minmax"], ["N3", "ROOT", "三", 1, p.Shared1, "minmax"], ["N4", "ROOT", "四", 1, p.Shared2, "minmax"])
            .Build();
        Assert.Equal("ranked", (await empty.Api.SubmitAsync(definition)).Text("status"));
        return p;
    }

    private Task<byte[]> TemplateAsync(Place place, string more) => empty.Api.BytesAsync($"/templates/indicators.xlsx?group={place.Group}&period=2024-06{more}");

    private async Task<JsonElement> ValueAsync(string unit, string indicator) =>
        (await empty.Api.GetAsync($"/observations?unit={unit}&indicator={indicator}&period=2024-06")).Items().Single();

    /// <summary>Everything in force of a place but where it came from.</summary>
    private async Task<string[]> AllAsync(Place place)
    {
        var units = string.Join(',', Enumerable.Range(1, 3).Select(place.Unit));
        return [.. (await empty.Api.GetAsync($"/observations?unit={units}")).Items().Select(o => string.Join('|',
            new[] { "unit", "indicator", "period", "value", "numerator", "denominator", "qualifier", "state", "note" }.Select(k => o.GetProperty(k).ToString()))).Order(StringComparer.Ordinal)];
    }

    private async Task ExpectCleanAsync(JsonElement settled, int values)
    {
        var findings = (await empty.Api.GetAsync(ApiClient.Path(settled.Whole("id"), "/findings"))).Items();
        Assert.DoesNotContain(findings, f => f.Text("severity") is "error" or "warning");
        Assert.Equal(values, settled.GetProperty("counts").Whole("new"));
        Assert.Equal(["2024-06"], settled.Items("periods").Select(p => p.GetString()));
    }

    private static int Row(IXLWorksheet sheet, string unit, string indicator) =>
        sheet.RowsUsed().Single(r => r.Cell(1).GetString() == unit && r.Cell(3).GetString() == indicator).RowNumber();

    /// <summary>The words of the drop-down under a header.</summary>
    private static string[] States(IXLWorksheet sheet, int column) =>
        sheet.DataValidations.Single(v => v.Ranges.Any(r => r.RangeAddress.FirstAddress.ColumnNumber == column)).Value.Trim('"').Split(',');
}
