using System.Globalization;
using ClosedXML.Excel;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Templates.Sheets;
using EnvDashboard.Domain;

namespace EnvDashboard.Application.Rectification;

public enum ItemFormat { Csv, Xlsx }

/// <summary>
/// The list of items, filtered as on the page, in the columns in which ledgers are read. Names of leaders stay inside: they are no
/// column of it.
/// </summary>
public sealed class ExportItems(ListItems list)
{
    private static readonly string[] Columns =
        ["item_no", "unit", "unit_name", "period", "level", "category", "reported_category", "title", "measures", "lead_unit", "due", "claimed", "verified", "clearance", "overdue", "key_figure", "key_unit", "source"];

    public async Task ExecuteAsync(Actor actor, ItemFilter filter, ItemFormat format, Stream output, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Export);
        var rows = new List<string?[]>();
        for (var number = 1; ; number++)
        {
            var page = await list.ExecuteAsync(actor, filter, new PageRequest(number, PageRequest.MaxSize), cancellationToken);
            rows.AddRange(page.Items.Select(Row));
            if (rows.Count >= page.Total || page.Items.Count == 0) break;
        }
        if (format == ItemFormat.Csv) await WriteCsvAsync(rows, output, cancellationToken);
        else WriteXlsx(rows, output);
    }

    private static string?[] Row(ItemView i) =>
    [
        i.ItemNo, i.Unit.Code, i.Unit.Name, i.Period, i.Level is { } level ? Keyword.Of(level) : null, i.Category, i.ReportedCategory, i.Title, i.Measures?.ToString(CultureInfo.InvariantCulture), i.LeadUnit,
        i.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Keyword.Of(i.Claimed), Keyword.Of(i.Verified), Keyword.Of(i.Clearance), i.Overdue ? "yes" : "no",
        i.KeyFigure is { } figure ? figure.ToString("R", CultureInfo.InvariantCulture) + i.KeyQualifier : null, i.KeyUnit, i.Source,
    ];

    private static async Task WriteCsvAsync(List<string?[]> rows, Stream output, CancellationToken cancellationToken)
    {
        using var csv = new SafeCsv(output);
        csv.Row([.. Columns]);
        foreach (var row in rows) csv.Row([.. row]);
        await csv.FinishAsync(cancellationToken);
    }

    private static void WriteXlsx(List<string?[]> rows, Stream output)
    {
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        var sheet = workbook.AddWorksheet("rectification");
        for (var c = 0; c < Columns.Length; c++) sheet.Cell(1, c + 1).SetValue(Columns[c]);
        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c] is { } text) TemplateStyle.Put(sheet.Cell(r + 2, c + 1), text);
            }
        }
        sheet.SheetView.FreezeRows(1);
        sheet.Row(1).Style.Font.SetBold();
        workbook.SaveAs(output);
    }
}
