using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Application.Exports.Values;
using EnvDashboard.Domain;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Tables;

/// <summary>
/// The tables of the pages as CSV and JSON, those of the registers as workbooks too, with the filters of their pages. Rows are those of the
/// page's own use case, so that nobody takes away what he may not see.
/// </summary>
public sealed class ExportTables
{
    private readonly IDbContextFactory<AppDb> _factory;
    private readonly DictionaryStore _dictionaries;
    private readonly RecordExport _record;

    public ExportTables(
        IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, RecordExport record, ResultTables results, SubmissionTables submissions, OfficeTables office, RegisterTables registers, ComplaintTables complaints,
        ApprovalTables approvals, LedgerTables ledger)
    {
        (_factory, _dictionaries, _record) = (factory, dictionaries, record);
        Kinds = [.. results.All.Concat(submissions.All).Concat(office.All).Concat(registers.All).Concat(complaints.All).Concat(approvals.All).Concat(ledger.All).SelectMany(table => table.Kinds(this))];
    }

    public IReadOnlyList<ExportKind> Kinds { get; }

    internal async Task<MadeFile> WriteAsync(PageTable table, TableFormat format, ExportOrder order, CancellationToken cancellationToken)
    {
        order.Actor.Require(Permission.Export);
        var text = new ExportText(order.Culture);
        using var file = new ExportedStream(order.Output);
        var count = format == TableFormat.Xlsx ? await WorkbookAsync(table, order, text, file, cancellationToken) : await table.WriteAsync(format, order, text, file, cancellationToken);
        var p = order.Parameters;
        var facts = string.Create(CultureInfo.InvariantCulture, $"table={table.Name} format={Keyword.Of(format)} {p} lang={order.Culture.Name} rows={count}");
        var name = SafeFileName.Of("." + Keyword.Of(format), table.Name, p.Text("period"), p.Text("from"), p.Text("to"), p.Text("submission"));
        return await _record.ExecuteAsync(order.Actor, "table", table.Name, facts, file, name, cancellationToken);
    }

    private async Task<long> WorkbookAsync(PageTable table, ExportOrder order, ExportText text, Stream file, CancellationToken cancellationToken)
    {
        await using var db = await _factory.CreateDbContextAsync(cancellationToken);
        var known = await _dictionaries.CurrentAsync(db, cancellationToken);
        var (invented, at) = (Invented(known, order.Parameters), await RegisterMoment.OfAsync(db, cancellationToken));
        // A sheet is written by one thread that waits for its rows; on one of its own it can hold nobody up who has to bring them.
        return await Task.Run(() => table.Workbook(order, text, invented, at, file, cancellationToken), cancellationToken);
    }

    /// <summary>Some of the units that can occur are fictitious.</summary>
    private static bool Invented(DictionarySnapshot known, ExportParameters p)
    {
        var chosen = p.List("unit").Concat(p.List("place")).ToHashSet(StringComparer.Ordinal);
        return known.Units.Values.Any(u => u.Invented && (chosen.Count == 0 || chosen.Contains(u.Code)));
    }
}
