using System.Runtime.CompilerServices;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Application.Exports.Values;
using EnvDashboard.Domain;

namespace EnvDashboard.Application.Exports.Tables;

/// <summary>A table of a page.</summary>
internal abstract record PageTable(string Name, IReadOnlyList<Permission> Needs, string Summary)
{
    /// <summary>Workbooks need a text for every header; the tables of the registers have them.</summary>
    public IReadOnlyList<TableFormat> Formats { get; init; } = [TableFormat.Csv, TableFormat.Json];

    public IEnumerable<ExportKind> Kinds(ExportTables tables) =>
        Formats.Select(format => new ExportKind($"{Name}.{Keyword.Of(format)}", Needs, Summary, (order, ct) => tables.WriteAsync(Chosen(order), format, order, ct)));

    /// <summary>Keys of the texts that a workbook of it shows.</summary>
    public abstract IEnumerable<string> Headings { get; }

    /// <returns>How many rows were written, as CSV or JSON.</returns>
    public abstract Task<long> WriteAsync(TableFormat format, ExportOrder order, ExportText text, Stream file, CancellationToken cancellationToken);

    public abstract long Workbook(ExportOrder order, ExportText text, bool invented, DateTimeOffset at, Stream file, CancellationToken cancellationToken);

    /// <summary>The table that the parameters choose, where one address stands for several.</summary>
    protected virtual PageTable Chosen(ExportOrder order) => this;

    /// <summary>All rows of a list that answers in pages.</summary>
    public static async IAsyncEnumerable<T> Paged<T>(ExportOrder order, Func<PageRequest, Task<Page<T>>> list, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long seen = 0;
        for (var number = 1; ; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = await list(new PageRequest(number, PageRequest.MaxSize));
            foreach (var item in page.Items) yield return item;
            seen += page.Items.Count;
            if (seen >= page.Total || page.Items.Count == 0) yield break;
            order.Progress.Report((double)seen / page.Total, "writing");
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
    public override IEnumerable<string> Headings => Columns.SelectMany(c => c.Heading).Prepend(TableColumn.TextOf(Name));

    public override Task<long> WriteAsync(TableFormat format, ExportOrder order, ExportText text, Stream file, CancellationToken cancellationToken) =>
        format == TableFormat.Csv
            ? TableFile.CsvAsync(Columns, Rows(order, cancellationToken), text, file, cancellationToken)
            : TableFile.JsonAsync(Columns, Rows(order, cancellationToken), text, file, cancellationToken);

    /// <summary>Sheets are written by one thread from top to bottom, so rows are waited for where they are written.</summary>
    public override long Workbook(ExportOrder order, ExportText text, bool invented, DateTimeOffset at, Stream file, CancellationToken cancellationToken) =>
        TableWorkbook.Write(Name, Columns, Rows(order, cancellationToken).ToBlockingEnumerable(cancellationToken), text, invented, at, order.Actor.Name, file);
}

/// <summary>Several tables under one address; a parameter says which.</summary>
internal sealed record PageTables(string Name, IReadOnlyList<Permission> Needs, string Summary, IReadOnlyList<PageTable> Tables, Func<ExportParameters, PageTable> Choose) : PageTable(Name, Needs, Summary)
{
    public override IEnumerable<string> Headings => Tables.SelectMany(t => t.Headings);

    public override Task<long> WriteAsync(TableFormat format, ExportOrder order, ExportText text, Stream file, CancellationToken cancellationToken) =>
        Chosen(order).WriteAsync(format, order, text, file, cancellationToken);

    public override long Workbook(ExportOrder order, ExportText text, bool invented, DateTimeOffset at, Stream file, CancellationToken cancellationToken) =>
        Chosen(order).Workbook(order, text, invented, at, file, cancellationToken);

    protected override PageTable Chosen(ExportOrder order) => Choose(order.Parameters);
}
