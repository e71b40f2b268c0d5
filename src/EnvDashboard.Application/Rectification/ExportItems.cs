using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Exports.Tables;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

public enum ItemFormat { Csv, Xlsx }

/// <summary>
/// The list of items, filtered as on the page, in the columns and words in which ledgers are read: the workbook comes back and changes
/// nothing. Names of leaders stay inside: they are no column of it.
/// </summary>
public sealed class ExportItems(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, RecordExport record, TimeProvider time)
{
    public async Task<MadeFile> ExecuteAsync(Actor actor, ItemFilter filter, ItemFormat format, CultureInfo culture, Stream output, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Export);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var items = ItemQuery.Of(db, known, filter, today);
        using var file = new ExportedStream(output);
        var table = new ItemTable(known, culture, today);
        var count = format == ItemFormat.Csv
            ? await table.WriteCsvAsync(Rows(db, items), file, cancellationToken)
            : table.WriteXlsx(Rows(db, items), Rows(db, items.Where(i => i.Stages != null)), await RegisterMoment.OfAsync(db, cancellationToken), actor.Name, file);
        return await record.ExecuteAsync(actor, "rectification", "rectification", Parameters(filter, format, culture, count), file, "rectification" + (format == ItemFormat.Csv ? ".csv" : ".xlsx"), cancellationToken);
    }

    private static IEnumerable<ExportedItem> Rows(AppDb db, IQueryable<RectificationItemRow> items) =>
        (from item in items.AsNoTracking()
         join above in db.RectificationItems.AsNoTracking() on item.ParentId equals above.Id into parents
         from parent in parents.DefaultIfEmpty()
         orderby item.Id
         select new ExportedItem(item, parent!.ItemNo)).AsEnumerable();

    private static string Parameters(ItemFilter filter, ItemFormat format, CultureInfo culture, int count) => string.Create(
        CultureInfo.InvariantCulture,
        $"format={format} lang={culture.Name} rows={count} unit={string.Join(',', filter.Units)} category={string.Join(',', filter.Categories)} claimed={string.Join(',', filter.Claimed)} verified={string.Join(',', filter.Verified)} level={string.Join(',', filter.Levels)} overdue={filter.Overdue} period={filter.Period} leadUnit={string.Join(',', filter.LeadUnits)} source={string.Join(',', filter.Sources)} dueFrom={filter.DueFrom:yyyy-MM-dd} dueTo={filter.DueTo:yyyy-MM-dd} q={filter.Search}");
}

/// <param name="ParentNo">Number of the item above; null = there is none.</param>
internal sealed record ExportedItem(RectificationItemRow Item, string? ParentNo);
