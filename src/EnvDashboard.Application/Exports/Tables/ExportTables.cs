using System.Globalization;
using System.Runtime.CompilerServices;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Exports.Kinds;

namespace EnvDashboard.Application.Exports.Tables;

/// <summary>The tables of the pages, each as CSV and as JSON, with the filters of its page. Rows are those of the page's own use case.</summary>
public sealed class ExportTables
{
    private readonly RecordExport _record;

    public ExportTables(RecordExport record, ResultTables results, SubmissionTables submissions, OfficeTables office, RegisterTables registers)
    {
        _record = record;
        Kinds = [.. results.All.Concat(submissions.All).Concat(office.All).Concat(registers.All).SelectMany(table => table.Kinds(this))];
    }

    public IReadOnlyList<ExportKind> Kinds { get; }

    internal async Task<MadeFile> WriteAsync(string table, string ending, ExportOrder order, Func<Stream, Task<long>> write, CancellationToken cancellationToken)
    {
        order.Actor.Require(Permission.Export);
        using var file = new ExportedStream(order.Output);
        var count = await write(file);
        var facts = string.Create(CultureInfo.InvariantCulture, $"table={table} format={ending} {order.Parameters} lang={order.Culture.Name} rows={count}");
        return await _record.ExecuteAsync(order.Actor, "table", table, facts, file, SafeFileName.Of("." + ending, table, order.Parameters.Text("period"), order.Parameters.Text("submission")), cancellationToken);
    }
}

/// <summary>A table of a page.</summary>
internal abstract record PageTable(string Name, IReadOnlyList<Permission> Needs, string Summary)
{
    public abstract IEnumerable<ExportKind> Kinds(ExportTables tables);

    /// <summary>All rows of a list that answers in pages.</summary>
    public static async IAsyncEnumerable<T> Paged<T>(Func<PageRequest, Task<Page<T>>> list, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long seen = 0;
        for (var number = 1; ; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = await list(new PageRequest(number, PageRequest.MaxSize));
            foreach (var item in page.Items) yield return item;
            seen += page.Items.Count;
            if (seen >= page.Total || page.Items.Count == 0) yield break;
        }
    }

    public static async IAsyncEnumerable<T> Whole<T>(Task<IReadOnlyList<T>> list)
    {
        foreach (var item in await list) yield return item;
    }
}

/// <param name="Rows">The page's use case, with the parameters of its address.</param>
internal sealed record PageTable<T>(
    string Name, IReadOnlyList<Permission> Needs, string Summary, Func<ExportOrder, CancellationToken, IAsyncEnumerable<T>> Rows, IReadOnlyList<TableColumn<T>> Columns) : PageTable(Name, Needs, Summary)
{
    public override IEnumerable<ExportKind> Kinds(ExportTables tables) =>
    [
        new(Name + ".csv", Needs, Summary, (order, ct) => tables.WriteAsync(Name, "csv", order, file => TableFile.CsvAsync(Columns, Rows(order, ct), file, ct), ct)),
        new(Name + ".json", Needs, Summary, (order, ct) => tables.WriteAsync(Name, "json", order, file => TableFile.JsonAsync(Columns, Rows(order, ct), file, ct), ct)),
    ];
}
