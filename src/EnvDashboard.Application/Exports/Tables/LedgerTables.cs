using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Application.Rectification;

namespace EnvDashboard.Application.Exports.Tables;

/// <summary>What is counted from the ledger: completion, the six report cards, zero reports. The ledger itself has a workbook that can be sent back.</summary>
public sealed class LedgerTables(GetRatios ratios, GetReportCards cards, ListZeroReporters zero)
{
    internal IEnumerable<PageTable> All => [Ratios, Cards, ZeroReports];

    private PageTable Ratios => new PageTable<RatioView>("rectification-ratios", RegisterTables.Needs, "Completion by unit, category, leadUnit, period, source or all, each level apart (by, and the filters of the ledger).",
        (o, ct) => PageTable.Whole(ratios.ExecuteAsync(o.Actor, RegisterTables.Word<RatioKey>(o.Parameters, "by") ?? RatioKey.Unit, LedgerFilter.Of(o.Parameters), ct)),
        [
            new("key", r => r.Key), new("name", r => r.Name), new("nameEn", r => r.NameEn), new("level", r => TableWord.Of(r.Level)), new("total", r => r.Total), new("claimedCompleted", r => r.ClaimedCompleted),
            new("verifiedCompleted", r => r.VerifiedCompleted), new("notStated", r => r.NotStated), new("notStarted", r => r.NotStarted), new("inProgress", r => r.InProgress), new("interim", r => r.Interim),
            new("longTerm", r => r.LongTerm), new("disputed", r => r.Disputed), new("overdue", r => r.Overdue), new("cleared", r => r.Cleared), new("reopened", r => r.Reopened), new("ratioClaimed", r => r.RatioClaimed),
            new("ratioVerified", r => r.RatioVerified),
        ]);

    private PageTable Cards => new PageTable<(UnitCards Unit, CardView Card)>("report-cards", RegisterTables.Needs, "The six report cards of a group's units, a row a unit and card (group, period).",
        CardsAsync,
        [
            new("unit", c => c.Unit.Unit.Code), new("unitName", c => c.Unit.Unit.Name), new("card", c => c.Card.Card), new("value", c => c.Card.Value), new("state", c => TableWord.Of(c.Card.State)), new("derived", c => c.Card.Derived),
            new("differs", c => c.Card.Differs), new("invented", c => c.Unit.Unit.Invented),
        ]);

    private PageTable ZeroReports => new PageTable<ZeroReporter>("zero-reports", RegisterTables.Needs, "Units that report zero problems or nothing month after month (group).",
        (o, ct) => PageTable.Whole(zero.ExecuteAsync(o.Actor, Needed(o.Parameters, "group"), ct)),
        [
            new("unit", z => z.Unit.Code), new("unitName", z => z.Unit.Name), new("months", z => z.Months), new("zero", z => z.Zero), new("silent", z => z.Silent), new("since", z => z.Since), new("until", z => z.Until),
            new("invented", z => z.Unit.Invented),
        ]);

    private async IAsyncEnumerable<(UnitCards Unit, CardView Card)> CardsAsync(ExportOrder o, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var view = await cards.ExecuteAsync(o.Actor, Needed(o.Parameters, "group"), Needed(o.Parameters, "period"), cancellationToken);
        foreach (var unit in view.Units)
        {
            foreach (var card in unit.Cards) yield return (unit, card);
        }
    }

    private static string Needed(ExportParameters p, string name) => p.Text(name) ?? throw new InvalidInputException(new FieldError(name, "missing"));
}
