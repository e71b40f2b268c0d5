using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Complaints.Registers;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Exports.Tables;
using EnvDashboard.Application.Exports.Values;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Complaints;

namespace EnvDashboard.Application.Complaints;

/// <summary>Every table of the complaints pages as a file, in the columns of the contract. Personal columns are no part of any.</summary>
public sealed class ExportComplaints(SumComplaints sums, AnalyseWarnings warnings, ListCases cases, RecordExport record, TimeProvider time)
{
    /// <summary>A workbook's sheet cannot hold more.</summary>
    private const int MostCases = 1_000_000;

    public static IReadOnlyList<string> Tables { get; } = [.. Enum.GetValues<ComplaintKey>().Select(k => Keyword.Of(k)), "warnings", "cases"];

    /// <param name="table">One of <see cref="Tables"/>.</param>
    /// <param name="filter">Of work orders; the other tables take their places from it.</param>
    /// <returns>The name under which the file is to be saved.</returns>
    public async Task<string> ExecuteAsync(Actor actor, string table, CaseFilter filter, string? quarter, TableFormat format, Stream output, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Export);
        var content = table switch
        {
            "cases" => await CasesAsync(actor, filter, cancellationToken),
            "warnings" => await WarningsAsync(actor, filter.Places, quarter, cancellationToken),
            _ when Keyword.TryParse<ComplaintKey>(table, out var key) => await SumsAsync(actor, key, filter.Places, cancellationToken),
            _ => throw new InvalidInputException(new FieldError("table", "unknown_word", table, string.Join(", ", Tables))),
        };
        using var file = new ExportedStream(output);
        await content.WriteAsync(format, time.GetUtcNow(), actor.Name, file, cancellationToken);
        var parameters = string.Create(CultureInfo.InvariantCulture, $"table={table} format={format} from={filter.Places.From} to={filter.Places.To} quarter={quarter} rows={content.Rows.Count} units={string.Join(',', filter.Places.Units)}");
        var name = SafeFileName.Of("." + Keyword.Of(format), "complaints", table, filter.Places.From, filter.Places.To);
        return (await record.ExecuteAsync(actor, "complaints", table, parameters, file, name, cancellationToken)).Name;
    }

    private async Task<PlainTable> SumsAsync(Actor actor, ComplaintKey by, ComplaintFilter filter, CancellationToken cancellationToken)
    {
        var rows = await sums.ExecuteAsync(actor, by, filter, cancellationToken);
        var rates = Enum.GetValues<ComplaintRate>();
        return new(
            Keyword.Of(by),
            [
                "key", "name", "second", "from_cases", .. CountColumns.Named(new()).Select(c => c.Key), "received_last_year",
                .. rates.SelectMany(r => new[] { Keyword.Of(r), Keyword.Of(r) + "_numerator", Keyword.Of(r) + "_denominator", Keyword.Of(r) + "_last_year" }),
            ],
            [
                .. rows.Select(r => (object?[])
                [
                    r.Key, r.Name, r.Second, r.FromCases ? "yes" : "no", .. CountColumns.Named(r.Counts).Select(c => (object?)c.Count), r.ReceivedLastYear,
                    .. rates.Select(r.Rate).SelectMany(v => new object?[] { v.Value, v.Numerator, v.Denominator, v.LastYear }),
                ]),
            ]);
    }

    private async Task<PlainTable> WarningsAsync(Actor actor, ComplaintFilter filter, string? quarter, CancellationToken cancellationToken)
    {
        var found = await warnings.ExecuteAsync(actor, quarter, filter, cancellationToken);
        return new(
            "warnings",
            ["quarter", "topic", "received", "before", "last_year", "chance_before", "chance_last_year", "raised_before", "raised_last_year", "level"],
            [.. (found?.Topics ?? []).Select(t => (object?[])[found!.Quarter, t.Topic, t.Received, t.Before, t.LastYear, t.ChanceBefore, t.ChanceLastYear, t.RaisedBefore, t.RaisedLastYear, t.Level])]);
    }

    private async Task<PlainTable> CasesAsync(Actor actor, CaseFilter filter, CancellationToken cancellationToken)
    {
        var rows = new List<object?[]>();
        for (var number = 1; rows.Count < MostCases; number++)
        {
            var page = await cases.ExecuteAsync(actor, filter, new PageRequest(number, PageRequest.MaxSize), cancellationToken);
            rows.AddRange(page.Items.Select(Row));
            if (rows.Count >= page.Total || page.Items.Count == 0) break;
        }
        return new(
            "cases",
            [
                "case_no", "platform", "topic", "subject", "unit", "unit_name", "received_on", "accepted_on", "replied_on", "closed_on", "due", "overdue", "return", "transfers", "called_back",
                "satisfied", "redone", "grade", "joint_consultation", "follow_up", "submission", "sheet", "cell",
            ],
            rows);
    }

    private static object?[] Row(CaseView c) =>
    [
        c.CaseNo, c.Platform, c.Topic, c.Subject, c.Unit.Code, c.Unit.Name, Day(c.ReceivedOn), Day(c.AcceptedOn), Day(c.RepliedOn), Day(c.ClosedOn), Day(c.DueOn), c.Overdue ? "yes" : "no",
        Keyword.Of(c.Return), c.Transfers, YesNo(c.CalledBack), YesNo(c.Satisfied), YesNo(c.Redone), c.Grade is { } grade ? Keyword.Of(grade) : null, YesNo(c.JointConsultation), c.FollowUp,
        c.Submission, c.Sheet, c.Cell,
    ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? YesNo(bool? truth) => truth switch { true => "yes", false => "no", null => null };
}
