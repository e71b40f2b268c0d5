using EnvDashboard.Application.Access;
using EnvDashboard.Application.Calendars;
using EnvDashboard.Application.Complaints;
using EnvDashboard.Application.Figures;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Supervision;
using EnvDashboard.Domain.Supervision;

namespace EnvDashboard.Application.Exports.Tables;

/// <summary>Tables of the registers' pages that have no file of their own: ratios, report cards, supervision, figures, appeals, calendar.</summary>
public sealed class RegisterTables(
    GetRatios ratios, GetReportCards cards, ListZeroReporters zero, ListMeasures measures, ListInterviewsDue interviews, ListFigures figures, GetAppeals appeals, GetCalendar calendar)
{
    private static readonly Permission[] Needs = [Permission.Export, Permission.ViewResults];

    internal IEnumerable<PageTable> All => [Ratios, Cards, Zero, Measures, Interviews, Figures, Appeals, Calendar];

    private PageTable Ratios => new PageTable<RatioView>("rectification-ratios", Needs, "Completion by a key and level (by, unit, category, claimed, verified, level, overdue, leadUnit, source, period).",
        (o, ct) => PageTable.Whole(ratios.ExecuteAsync(o.Actor, o.Parameters.Text("by") is { } by ? Kinds.ExportParameters.Word<RatioKey>("by", by) : RatioKey.All, Items(o.Parameters), ct)),
        [
            new("key", r => r.Key), new("name", r => r.Name), new("level", r => r.Level), new("total", r => r.Total), new("claimedCompleted", r => r.ClaimedCompleted), new("ratioClaimed", r => r.RatioClaimed),
            new("verifiedCompleted", r => r.VerifiedCompleted), new("ratioVerified", r => r.RatioVerified), new("notStated", r => r.NotStated), new("notStarted", r => r.NotStarted), new("inProgress", r => r.InProgress),
            new("interim", r => r.Interim), new("longTerm", r => r.LongTerm), new("disputed", r => r.Disputed), new("overdue", r => r.Overdue), new("cleared", r => r.Cleared), new("reopened", r => r.Reopened),
        ]);

    private PageTable Cards => new PageTable<(UnitCards Unit, CardView Card)>("report-cards", Needs, "The six report cards of a group's units, with what the ledger says (group, period).",
        (o, ct) => PageTable.Whole(CardsAsync(o, ct)),
        [new("unit", c => c.Unit.Unit.Code), new("unitName", c => c.Unit.Unit.Name), new("card", c => c.Card.Card), new("value", c => c.Card.Value), new("state", c => c.Card.State), new("ledger", c => c.Card.Derived), new("differs", c => c.Card.Differs)]);

    private PageTable Zero => new PageTable<ZeroReporter>("zero-reports", Needs, "Units that report zero problems or nothing month after month (group).",
        (o, ct) => PageTable.Whole(zero.ExecuteAsync(o.Actor, Required(o.Parameters, "group"), ct)),
        [new("unit", z => z.Unit.Code), new("unitName", z => z.Unit.Name), new("months", z => z.Months), new("zero", z => z.Zero), new("silent", z => z.Silent), new("since", z => z.Since), new("until", z => z.Until)]);

    private PageTable Measures => new PageTable<MeasureView>("supervision", Needs, "Notes, interviews and what stands above them (unit, rung, state, overdue, year).",
        (o, ct) => PageTable.Paged(page => measures.ExecuteAsync(o.Actor, Measured(o.Parameters), page, ct), ct),
        [
            new("id", m => m.Id), new("rung", m => m.Rung), new("year", m => m.Year), new("number", m => m.Number), new("unit", m => m.Unit.Code), new("unitName", m => m.Unit.Name), new("subject", m => m.Subject),
            new("issuedOn", m => m.IssuedOn), new("issuedBy", m => m.IssuedBy), new("due", m => m.Due), new("state", m => m.State), new("overdue", m => m.Overdue), new("closedOn", m => m.ClosedOn), new("items", m => m.Items),
        ]);

    private PageTable Interviews => new PageTable<InterviewDue>("interviews", Needs, "Units that were last two periods running, and whether the interview took place.",
        (o, ct) => PageTable.Whole(interviews.ExecuteAsync(o.Actor, ct)),
        [
            new("unit", i => i.Unit.Code), new("unitName", i => i.Unit.Name), new("group", i => i.Group), new("scheme", i => i.Scheme), new("before", i => i.Before), new("period", i => i.Period),
            new("rankedBefore", i => i.RankedBefore), new("ranked", i => i.Ranked), new("latest", i => i.Latest), new("measure", i => i.Measure?.Id), new("state", i => i.Measure?.State),
        ]);

    private PageTable Figures => new PageTable<FigureView>("figures", Needs, "Sourced figures with what contradicts them (place, category, domain, period, source, q, conflict).",
        (o, ct) => PageTable.Paged(page => figures.ExecuteAsync(o.Actor, Figured(o.Parameters), page, ct), ct),
        [
            new("place", f => f.Place), new("placeName", f => f.PlaceName), new("category", f => f.Category), new("domain", f => f.Domain), new("indicator", f => f.Indicator), new("value", f => f.Value), new("raw", f => f.Raw),
            new("measure", f => f.Measure), new("qualifier", f => f.Qualifier), new("period", f => f.Period), new("numerator", f => f.Numerator), new("denominator", f => f.Denominator), new("partsGive", f => f.PartsGive),
            new("others", f => string.Join("; ", f.Others.Select(other => $"{other.Raw} {other.Source}:{other.Line}"))), new("note", f => f.Note), new("source", f => f.Source), new("line", f => f.Line),
        ]);

    private PageTable Appeals => new PageTable<AppealGradeView>("complaint-appeals", Needs, "Enterprise appeals by grade (unit, platform, topic, from, to).",
        (o, ct) => PageTable.Whole(appeals.ExecuteAsync(o.Actor, new(o.Parameters.List("unit"), o.Parameters.List("platform"), o.Parameters.List("topic"), o.Parameters.Text("from"), o.Parameters.Text("to")), ct)),
        [
            new("grade", g => g.Grade), new("received", g => g.Received), new("open", g => g.Open), new("overdue", g => g.Overdue), new("consulted", g => g.Consulted), new("followedUp", g => g.FollowedUp),
            new("closedWithoutFollowUp", g => g.ClosedWithoutFollowUp), new("asked", g => g.Asked), new("satisfied", g => g.Satisfied),
        ]);

    private PageTable Calendar => new PageTable<CalendarDayView>("calendar", Needs, "The days on which a year's working calendar differs from the plain week, with their source (year).",
        (o, ct) => PageTable.Whole(DaysAsync(o, ct)),
        [new("date", d => d.Date), new("kind", d => d.Kind), new("name", d => d.Name), new("submission", d => d.Submission), new("sheet", d => d.Sheet), new("cell", d => d.Cell)]);

    private async Task<IReadOnlyList<(UnitCards, CardView)>> CardsAsync(Kinds.ExportOrder order, CancellationToken cancellationToken) =>
        [.. (await cards.ExecuteAsync(order.Actor, Required(order.Parameters, "group"), Required(order.Parameters, "period"), cancellationToken)).Units.SelectMany(u => u.Cards.Select(c => (u, c)))];

    private async Task<IReadOnlyList<CalendarDayView>> DaysAsync(Kinds.ExportOrder order, CancellationToken cancellationToken) =>
        [.. (await calendar.ExecuteAsync(order.Actor, order.Parameters.Text("year") is null ? null : order.Parameters.Number("year"), cancellationToken)).Days.Where(d => d.Kind is not null)];

    private static string Required(Kinds.ExportParameters parameters, string name) => parameters.Text(name) ?? throw new Errors.InvalidInputException(new Errors.FieldError(name, "missing"));

    private static ItemFilter Items(Kinds.ExportParameters p) =>
        new(p.List("unit"), p.List("category"), p.List("claimed"), p.List("verified"), p.List("level"), p.Text("overdue") is null ? null : p.Truth("overdue"), p.Text("period"))
        {
            LeadUnits = p.Text("leadUnit") is { } lead ? [lead] : [], Sources = p.Text("source") is { } source ? [source] : [], Search = p.Text("q"),
        };

    private static MeasureFilter Measured(Kinds.ExportParameters p) => new(
        p.Text("unit"), p.Text("rung") is { } rung ? Kinds.ExportParameters.Word<Rung>("rung", rung) : null, p.Text("state") is { } state ? Kinds.ExportParameters.Word<MeasureState>("state", state) : null,
        p.Text("overdue") is null ? null : p.Truth("overdue"), p.Text("year") is null ? null : p.Number("year"));

    private static FigureFilter Figured(Kinds.ExportParameters p) =>
        new(p.Text("place"), p.Text("category"), p.Text("domain"), p.Text("period"), null, p.Text("source"), p.Text("q"), p.Truth("conflict"));
}
