using CsvHelper;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>
/// Defines the indicators of completion for every environment and the six report cards, so that a scheme can score them and the ledger feeds them from then on.
/// They go the way of every definition, as a submission. Those that are there stay as they are.
/// </summary>
public sealed class DefineLedgerIndicators(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, ReceiveSubmission receive)
{
    private static readonly string[] Columns = ["code", "name", "name_en", "domain", "category", "unit_of_measure", "direction", "kind", "decimals", "min", "max", "nature", "definition", "counting_rule"];

    private static readonly (string Name, string Zh, string En, string Direction, string Definition, string Rule)[] Defined =
    [
        ("RECT_CLAIMED", "整改自报完成率", "Share of items claimed as completed", "higher", "责任单位自报已完成的整改事项所占比例。自报不等于核验。", "分子为自报“已完成”的最末级事项数，分母为最末级事项总数（没有下级的事项），乘以100。未说明状态的计入分母。"),
        ("RECT_VERIFIED", "整改核验完成率", "Share of items verified as completed", "higher", "由他人核验为已完成的整改事项所占比例。", "分子为核验“已完成”的最末级事项数，分母为最末级事项总数（没有下级的事项），乘以100。未说明状态的计入分母。"),
        ("RECT_OVERDUE", "整改逾期率", "Share of items overdue", "lower", "已过时限而未自报完成、也未销号的整改事项所占比例。", "分子为逾期的最末级事项数，分母为定有时限的最末级事项数，乘以100。没有时限的不计。"),
    ];

    private static readonly (string Code, string Zh, string En, string Measure, string Direction, string Definition)[] Cards =
    [
        (ReportCards.Found, "发现问题数", "Problems found", "项", "neutral", "本月新发现的营商环境问题数。没有发现的作零报告，没有报送的不计为零。"),
        (ReportCards.PutRight, "整改完成数", "Problems put right", "项", "neutral", "本月经核验整改完成的问题数。"),
        (ReportCards.Rules, "建章立制数", "Rules made", "项", "neutral", "本月为长效整改制定或修订的制度数。"),
        (ReportCards.Accountability, "追责问责数", "People held to account", "人次", "neutral", "本月因营商环境问题被追责问责的人次。"),
        (ReportCards.Satisfaction, "整改满意度", "Satisfaction", "%", "higher", "当事企业和群众对整改结果表示满意的比例。"),
        (ReportCards.Publicity, "公开曝光数", "Publicity", "次", "neutral", "本月公开通报、曝光和公示整改情况的次数。"),
    ];

    /// <returns>The submission; null when all are defined already.</returns>
    public async Task<int?> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Submit);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var missing = known.Categories.Values.OrderBy(c => c.Order)
            .SelectMany(c => Defined.Select(d => (Code: $"{d.Name}_{c.Code}", Category: c, Indicator: d))).Where(d => !known.IndicatorIds.ContainsKey(d.Code)).ToList();
        var cards = Cards.Where(c => !known.IndicatorIds.ContainsKey(c.Code)).ToList();
        if (missing.Count + cards.Count == 0) return null;
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true))
        {
            csv.WriteRecord(Columns);
            foreach (var (code, category, i) in missing)
                csv.WriteRecord([code, $"{i.Zh}·{category.Code}", $"{i.En} · {category.Code}", "rectification", category.Code, "%", i.Direction, "ratio", "1", "0", "100", "outcome", i.Definition, i.Rule]);
            foreach (var c in cards)
                csv.WriteRecord([c.Code, c.Zh, c.En, "rectification", "", c.Measure, c.Direction, "value", c.Measure == "%" ? "1" : "0", "0", c.Measure == "%" ? "100" : "", "activity", c.Definition, c.Definition]);
            await csv.FlushAsync(cancellationToken);
        }
        file.Position = 0;
        return await receive.ExecuteAsync(actor, new("indicators.csv", "definition", null, null, Commit: true), file, cancellationToken);
    }
}
