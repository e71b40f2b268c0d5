using System.Globalization;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Exports.Tables;
using EnvDashboard.Application.Exports.Workbooks;
using EnvDashboard.Application.Templates;
using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Application.Rectification;

/// <summary>Items as a table: a column each as the contract names them, in the language of the reader, and two that only say how things stand.</summary>
internal sealed class ItemTable(DictionarySnapshot known, CultureInfo culture, DateOnly today)
{
    private static readonly (string Key, double Width)[] Columns =
    [
        ("item_no", 12), ("unit", 12), ("unit_name", 16), ("period", 10), ("parent", 12), ("level", 12), ("category", 8), ("reported_category", 10), ("title", 44), ("task", 30), ("measures", 8), ("lead_unit", 18),
        ("supporting_units", 20), ("supervising_unit", 16), ("due", 12), ("claimed", 12), ("verified", 12), ("solved", 10), ("accountable", 10), ("lasting", 10), ("key_figure", 12), ("key_unit", 10), ("source", 30),
        ("clearance", 12), ("overdue", 8),
    ];

    private static readonly (string Key, double Width)[] StageColumns =
        [("item_no", 12), ("unit", 12), ("period", 10), ("stage", 16), ("stage_due", 12), ("stage_target", 30), ("stage_figure", 10), ("stage_unit", 8), ("stage_reached", 10)];

    private readonly TemplateText text = new(culture);

    public async Task<int> WriteCsvAsync(IEnumerable<ExportedItem> items, Stream output, CancellationToken cancellationToken)
    {
        using var csv = new SafeCsv(output);
        csv.Row([.. Columns.Select(c => Header(c.Key))]);
        var count = 0;
        foreach (var item in items)
        {
            csv.Row(Row(item));
            count++;
        }
        await csv.FinishAsync(cancellationToken);
        return count;
    }

    /// <param name="staged">Those of the items that have stages: they fill a sheet of their own.</param>
    /// <param name="at">Stands as the time of making in the file.</param>
    public int WriteXlsx(IEnumerable<ExportedItem> items, IEnumerable<ExportedItem> staged, DateTimeOffset at, string author, Stream output, int rowsPerSheet = LongList.MostRows)
    {
        using var workbook = new XlsxFile(output, at);
        var words = new ExportText(culture);
        var plain = workbook.Looks.Number(new CellLook());
        var written = List(text["sheet_rectification"], Columns).Write(workbook, items.Select(Row), words, Line);
        var (count, whole) = (written.Sum(w => w.Rows), written.Count == 1);
        var stages = staged.SelectMany(i => StagesText.Read(i.Item.Stages).Select(s => Stage(i, s)));
        using (var some = stages.GetEnumerator())
        {
            if (some.MoveNext())
            {
                var more = List(text["sheet_stages"], StageColumns).Write(workbook, stages, words, Line);
                whole &= more.Count == 1;
                written.AddRange(more);
            }
        }
        // A ledger that is sent back holds nothing that is no ledger, unless there are parts to be counted.
        if (!whole) LongList.Count(workbook, written, words);
        workbook.Finish(text["sheet_rectification"], "", CellText.Storable(author, "…"));
        return count;

        LongList List(string name, (string Key, double Width)[] columns) =>
            new(name, [.. columns.Select(c => Header(c.Key))], [.. columns.Select(c => c.Width)], Invented: false) { RowsPerSheet = rowsPerSheet };

        void Line(RowWriter body, object?[] row)
        {
            foreach (var cell in row) TableWorkbook.Put(body, cell, plain);
        }
    }

    private object?[] Row(ExportedItem exported)
    {
        var i = exported.Item;
        return
        [
            i.ItemNo, known.Units[i.UnitId].Code, text.Name(known.Units[i.UnitId].Name, known.Units[i.UnitId].NameEn), known.Periods[i.PeriodId].Code, exported.ParentNo, i.Level is { } level ? Word("level", level) : null,
            Category(i.CategoryId), Category(i.ReportedCategoryId), i.Title, i.Task, i.Measures, i.LeadUnit, i.SupportingUnits, i.SupervisingUnit, Day(i.Due), Word("state", i.Claimed), Word("state", i.Verified),
            YesNo(i.Solved), YesNo(i.Accountable), YesNo(i.Lasting), i.KeyQualifier is null ? i.KeyFigure : Bounded(i.KeyFigure, i.KeyQualifier), i.KeyUnit, i.Source,
            Word("clearance", i.Clearance), YesNo(ClearanceRules.IsOverdue(i.Due, i.Claimed, i.Clearance, today)),
        ];
    }

    private object?[] Stage(ExportedItem exported, StagedTarget s) =>
        [exported.Item.ItemNo, known.Units[exported.Item.UnitId].Code, known.Periods[exported.Item.PeriodId].Code, s.Stage, Day(s.Due), s.Target, s.Figure, s.Unit, YesNo(s.Reached)];

    private string Header(string key) => text["column_rectification_" + key];

    /// <summary>The words of <c>words_…</c>, in the order of the enumeration; all are words that the intake reads.</summary>
    private string Word<T>(string words, T value) where T : struct, Enum => text.List("words_rectification_" + words)[Convert.ToInt32(value, CultureInfo.InvariantCulture)];

    private string? YesNo(bool? truth) => truth is { } said ? text.List("words_rectification_yes_no")[said ? 0 : 1] : null;

    private string? Category(int? id) => id is { } category ? known.Categories[category].Code : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>余 and its like stand behind a number, 超过 before it: as a reader writes them and reads them again.</summary>
    private static string? Bounded(double? figure, string qualifier)
    {
        if (figure is not { } number) return null;
        var digits = number.ToString("R", CultureInfo.InvariantCulture);
        return qualifier is "余" or "以上" or "以下" or "以内" or "之内" or "左右" or "上下" or "多" or "+" ? digits + qualifier : qualifier + digits;
    }
}
