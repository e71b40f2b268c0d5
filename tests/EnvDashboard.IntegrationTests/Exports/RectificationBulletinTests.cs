using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Bulletin;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Rectification;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Rectification;

namespace EnvDashboard.IntegrationTests.Exports;

public sealed class RectificationBulletinTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    [Fact]
    public async Task Bulletin_counts_each_level_apart_with_numerator_base_and_what_is_not_stated()
    {
        await using var program = await LedgerTown.StartAsync();
        var (body, errors) = await MadeAsync(program, withLeaders: false, Chinese);
        Assert.Empty(errors);
        var rows = body.Descendants<Table>().First().Descendants<TableRow>().Skip(1).Select(r => r.Elements<TableCell>().Select(c => c.InnerText).ToList()).ToList();
        var expected = await program.Get<GetRatios>().ExecuteAsync(Actor.System, RatioKey.All, ItemFilter.All, CancellationToken.None);
        Assert.Equal(expected.Count, rows.Count);
        var manifestations = rows.Single(r => r[0] == "具体表现");
        Assert.Equal(["具体表现", "2", "1/2（50.0%）", "0/2（0.0%）", "1/2（50.0%）"], manifestations.Take(5));
        Assert.Contains("通报", body.InnerText, StringComparison.Ordinal);
        Assert.Contains("甲区", body.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain("[by_unit]", body.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bulletin_for_the_public_names_no_leader_the_internal_one_does_and_says_that_it_is_internal()
    {
        await using var program = await InProcess.StartAsync();
        await program.SubmitAsync(new EnvDashboard.Tests.Intake.WorkbookBuilder()
            .Sheet("units", ["code", "name", "kind"], ["U1", "甲区", "district"])
            .Sheet("整改台账", ["item_no", "unit", "level", "title", "leader", "lead_unit", "due", "claimed", "source", "period"],
                ["1", "U1", "problem", "审批慢", "欧阳试名", "审批局", "2024-06-30", "in_progress", "通报:1", "2024"]).Build());
        var (open, _) = await MadeAsync(program, withLeaders: false, Chinese);
        Assert.DoesNotContain("欧阳试名", open.InnerText, StringComparison.Ordinal);
        Assert.Contains("审批局", open.InnerText, StringComparison.Ordinal);
        var (inside, errors) = await MadeAsync(program, withLeaders: true, Chinese);
        Assert.Empty(errors);
        Assert.Contains("欧阳试名", inside.InnerText, StringComparison.Ordinal);
        Assert.Contains("（内部）", inside.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bulletin_in_english_has_no_chinese_words_of_its_own_and_comes_out_the_same_again()
    {
        await using var program = await LedgerTown.StartAsync();
        var english = CultureInfo.GetCultureInfo("en");
        using var template = new MemoryStream();
        program.Get<ExportRectificationBulletin>().WriteTemplate(Actor.System, english, template);
        using (var document = WordprocessingDocument.Open(template, isEditable: false)) Assert.DoesNotContain(document.MainDocumentPart!.Document.Body!.InnerText, c => c is >= '\u4E00' and <= '\u9FFF');
        Assert.Equal(await HashAsync(program, english), await HashAsync(program, english));
    }

    [Fact]
    public async Task Bulletin_of_an_empty_ledger_is_refused()
    {
        await using var program = await InProcess.StartAsync();
        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => HashAsync(program, Chinese));
        Assert.Equal("nothing_to_export", refused.Errors[0].Code);
    }

    [Fact]
    public async Task Own_template_takes_the_place_of_the_default()
    {
        await using var program = await LedgerTown.StartAsync();
        using var template = new MemoryStream();
        program.Get<ExportRectificationBulletin>().WriteTemplate(Actor.System, Chinese, template);
        using (var document = WordprocessingDocument.Open(template, isEditable: true))
        {
            document.MainDocumentPart!.Document.Body!.PrependChild(new Paragraph(new Run(new Text("某某市营商环境建设局文件"))));
            document.Save();
        }
        var folder = Directory.CreateDirectory(Path.Combine(program.Options.DataDirectory, "templates")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "rectification.docx"), template.ToArray());
        var (body, _) = await MadeAsync(program, withLeaders: false, Chinese);
        Assert.StartsWith("某某市营商环境建设局文件", body.InnerText, StringComparison.Ordinal);
    }

    private static async Task<(Body Body, List<string> Errors)> MadeAsync(InProcess program, bool withLeaders, CultureInfo culture)
    {
        using var stream = new MemoryStream();
        await program.Get<ExportRectificationBulletin>().ExecuteAsync(Actor.System, ItemFilter.All, withLeaders, culture, stream, CancellationToken.None);
        stream.Position = 0;
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").ToList();
        return ((Body)document.MainDocumentPart!.Document.Body!.CloneNode(true), errors);
    }

    private static async Task<string> HashAsync(InProcess program, CultureInfo culture)
    {
        using var stream = new MemoryStream();
        return (await program.Get<ExportRectificationBulletin>().ExecuteAsync(Actor.System, ItemFilter.All, false, culture, stream, CancellationToken.None)).Sha256;
    }
}
