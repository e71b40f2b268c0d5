using EnvDashboard.Application.Access;
using EnvDashboard.Application.Calendars;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Application.Exports.Values;
using EnvDashboard.Application.Figures;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Supervision;
using EnvDashboard.Application.Targets;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Supervision;

namespace EnvDashboard.Application.Exports.Tables;

/// <summary>Tables of supervision, of targets, of the sourced figures and of the working calendar. The ledger itself has a workbook of its own, which can be sent back.</summary>
public sealed class RegisterTables(ListMeasures measures, ListInterviewsDue interviews, GetTargetStandings standings, ListFigures figures, GetCalendar calendar)
{
    internal static readonly Permission[] Needs = [Permission.Export, Permission.ViewResults];
    internal static readonly TableFormat[] AllFormats = [TableFormat.Xlsx, TableFormat.Csv, TableFormat.Json];

    internal IEnumerable<PageTable> All => [Supervision, Interviews, Targets, Figures, Calendar];

    private PageTable Supervision => new PageTable<MeasureView>("supervision", Needs, "Measures of supervision, the latest first (unit, rung, state, overdue, year).",
        (o, ct) =>
        {
            var p = o.Parameters;
            var filter = new MeasureFilter(p.Text("unit"), Word<Rung>(p, "rung"), Word<MeasureState>(p, "state"), p.Decision("overdue"), p.Text("year") is null ? null : p.Number("year"));
            return PageTable.Paged(o, page => measures.ExecuteAsync(o.Actor, filter, page, ct), ct);
        },
        [
            new("id", m => m.Id), new("unit", m => m.Unit.Code), new("unitName", m => new NamePair(m.Unit.Name, m.Unit.NameEn)), new("rung", m => TableWord.Of<Rung>(m.Rung)), new("year", m => m.Year), new("number", m => m.Number),
            new("subject", m => m.Subject), new("issuedOn", m => m.IssuedOn), new("issuedBy", m => m.IssuedBy), new("due", m => m.Due), new("measureState", m => TableWord.Of<MeasureState>(m.State)), new("overdue", m => m.Overdue),
            new("closedOn", m => m.ClosedOn), new("items", m => m.Items), new("invented", m => m.Unit.Invented),
        ]) { Formats = AllFormats };

    private PageTable Interviews => new PageTable<InterviewDue>("interviews", Needs, "Who was last two periods running, and the interview recorded for it.",
        (o, ct) => PageTable.Whole(interviews.ExecuteAsync(o.Actor, ct)),
        [
            new("unit", i => i.Unit.Code), new("unitName", i => new NamePair(i.Unit.Name, i.Unit.NameEn)), new("group", i => i.Group), new("groupName", i => new NamePair(i.GroupName, i.GroupNameEn)), new("scheme", i => i.Scheme),
            new("before", i => i.Before), new("rankedBefore", i => i.RankedBefore), new("period", i => i.Period), new("ranked", i => i.Ranked), new("latest", i => i.Latest), new("measure", i => i.Measure?.Id),
            new("measureState", i => TableWord.Of(i.Measure?.State)), new("invented", i => i.Unit.Invented),
        ]) { Formats = AllFormats };

    private PageTable Targets => new PageTable<(string? Period, TargetStandingView Row)>("targets", Needs, "Who meets and who misses which target, missed ones first (period, group, unit, indicator, kind, met).",
        (o, ct) => StandingsAsync(o, ct),
        [
            new("period", s => s.Period), new("unit", s => s.Row.Unit.Code), new("unitName", s => new NamePair(s.Row.Unit.Name, s.Row.Unit.NameEn)), new("indicator", s => s.Row.Target.Indicator),
            new("indicatorName", s => new NamePair(s.Row.Target.IndicatorName, s.Row.Target.IndicatorNameEn)), new("unitOfMeasure", s => s.Row.Target.UnitOfMeasure),
            new("targetKind", s => new TableWord(s.Row.Target.Kind, "list_kind_" + s.Row.Target.Kind)), new("low", s => s.Row.Low), new("high", s => s.Row.High), new("group", s => s.Row.Target.Group), new("source", s => s.Row.Target.Source),
            new("value", s => s.Row.Value), new("numerator", s => s.Row.Numerator), new("denominator", s => s.Row.Denominator), new("state", s => new TableWord(s.Row.State, "ObservationState_" + s.Row.State)),
            new("met", s => s.Row.Met is { } met ? new TableWord(met ? "yes" : "no", met ? "list_met_yes" : "list_met_no") : null), new("margin", s => s.Row.Margin), new("submission", s => s.Row.Submission), new("sheet", s => s.Row.Sheet),
            new("cell", s => s.Row.Cell), new("invented", s => s.Row.Unit.Invented),
        ]) { Formats = AllFormats };

    private PageTable Figures => new PageTable<FigureView>("figures", Needs, "Sourced figures with what contradicts them (place, category, domain, period, qualifier, source, q, conflict).",
        (o, ct) =>
        {
            var p = o.Parameters;
            var filter = new FigureFilter(p.Text("place"), p.Text("category"), p.Text("domain"), p.Text("period"), p.Text("qualifier"), p.Text("source"), p.Text("q"), p.Decision("conflict") ?? false);
            return PageTable.Paged(o, page => figures.ExecuteAsync(o.Actor, filter, page, ct), ct);
        },
        [
            new("id", f => f.Id), new("place", f => f.Place), new("placeName", f => new NamePair(f.PlaceName, f.PlaceNameEn)), new("category", f => f.Category), new("domain", f => f.Domain), new("indicatorName", f => f.Indicator),
            new("indicatorEn", f => f.IndicatorEn), new("value", f => f.Value), new("raw", f => f.Raw), new("unitOfMeasure", f => f.Measure), new("qualifier", f => f.Qualifier), new("period", f => f.Period), new("numerator", f => f.Numerator),
            new("denominator", f => f.Denominator), new("note", f => f.Note), new("source", f => f.Source), new("line", f => f.Line), new("others", f => string.Join("; ", f.Others.Select(Other))), new("partsGive", f => f.PartsGive),
            new("submission", f => f.Submission), new("sheet", f => f.Sheet), new("cell", f => f.Cell),
        ]) { Formats = AllFormats };

    private PageTable Calendar => new PageTable<CalendarDayView>("calendar", Needs, "The days on which a year's working calendar differs from the plain week, with their source (year).",
        (o, ct) => PageTable.Whole(DaysAsync(o, ct)),
        [new("date", d => d.Date), new("kind", d => TableWord.Of(d.Kind)) { Heading = ["list_day_kind"] }, new("name", d => d.Name), new("submission", d => d.Submission), new("sheet", d => d.Sheet), new("cell", d => d.Cell)])
        { Formats = AllFormats };

    private async Task<IReadOnlyList<CalendarDayView>> DaysAsync(ExportOrder o, CancellationToken cancellationToken) =>
        [.. (await calendar.ExecuteAsync(o.Actor, o.Parameters.Text("year") is null ? null : o.Parameters.Number("year"), cancellationToken)).Days.Where(d => d.Kind is not null)];

    /// <summary>Each block judges anew, so blocks are larger than pages.</summary>
    private async IAsyncEnumerable<(string? Period, TargetStandingView Row)> StandingsAsync(ExportOrder o, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var p = o.Parameters;
        var filter = new TargetFilter(p.Text("period"), p.Text("group"), p.List("unit"), p.List("indicator"), p.List("kind"), p.Decision("met"));
        long seen = 0;
        for (var number = 1; ; number++)
        {
            var report = await standings.ExecuteAsync(o.Actor, filter, PageRequest.Block(number), cancellationToken);
            foreach (var row in report.Standings.Items) yield return (report.Period, row);
            seen += report.Standings.Items.Count;
            if (seen >= report.Standings.Total || report.Standings.Items.Count == 0) yield break;
            o.Progress.Report((double)seen / report.Standings.Total, "writing");
        }
    }

    private static string Other(OtherFigure o) => $"{o.Raw ?? o.Value?.ToString("R", System.Globalization.CultureInfo.InvariantCulture)}{o.Measure} ({o.Source}:{o.Line})";

    /// <summary>Null = not given.</summary>
    /// <exception cref="InvalidInputException">Not one of the words.</exception>
    internal static T? Word<T>(ExportParameters p, string name) where T : struct, Enum =>
        p.Text(name) is not { } word ? null
        : ItemWords.TryRead<T>(word, out var value) ? value
        : throw new InvalidInputException(new FieldError(name, "unknown_word", word, string.Join(", ", Keyword.All<T>())));
}
