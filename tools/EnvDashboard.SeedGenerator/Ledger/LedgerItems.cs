using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Ledger;

/// <summary>
/// The real rectification ledger: 1,256 items of 53 public bulletins, one row an item, with file and line. A state that a bulletin does
/// not name stays "not_stated", and where it does not say at which level it numbers, the level stays empty.
/// </summary>
internal static class LedgerItems
{
    private static readonly string[] Columns =
        ["item_no", "unit", "category", "title", "measures", "lead_unit", "claimed", "key_figure", "key_unit", "source", "period"];

    /// <summary>The period under which the bulletins' figures are kept, as in disclosure.csv.</summary>
    private const string Period = "2024";

    private static readonly Dictionary<string, string> States = new(StringComparer.Ordinal)
    {
        ["completed"] = "completed",
        ["basically_completed"] = "interim",
        ["in_progress"] = "in_progress",
        ["long_term"] = "long_term",
        ["not_stated"] = "not_stated",
    };

    /// <summary>The bulletins were coded by the kind of the lead unit, not by its name.</summary>
    private static readonly Dictionary<string, string?> LeadUnits = new(StringComparer.Ordinal)
    {
        ["not_stated"] = null,
        ["other"] = "其他单位",
        ["court"] = "法院",
        ["approval_service"] = "政务服务（审批）部门",
        ["business_env_bureau"] = "营商环境部门",
        ["market_supervision"] = "市场监管部门",
        ["justice"] = "司法行政部门",
        ["finance"] = "财政部门",
        ["police"] = "公安机关",
        ["housing"] = "住建部门",
        ["street_town"] = "街道（乡镇）",
        ["procuratorate"] = "检察院",
        ["tax"] = "税务部门",
    };

    public static IReadOnlyList<Sheet> Sheets(string ledgerFile)
    {
        var sheet = new Sheet("rectification") { ColumnWidths = [12, 10, 10, 36, 10, 22, 14, 12, 10, 34, 10], FrozenRows = 1 };
        sheet.Rows.Add([.. Columns.Select(c => Cell.Of(c, CellStyle.Header))]);
        using var csv = SourceFacts.Open(ledgerFile);
        while (csv.Read())
        {
            sheet.Rows.Add(
            [
                Cell.Of(csv.GetString("item_no")),
                Cell.Of(csv.GetString("unit_code")),
                Cell.Of(csv.GetString("env")),
                Cell.Of(csv.GetString("title_zh")),
                Cell.Of(csv.Parse<double>("measures_count")),
                Cell.Of(LeadUnits[csv.GetString("lead_unit_type")]),
                Cell.Of(States[csv.GetString("status")]),
                csv.GetString("key_number") is { Length: > 0 } ? Cell.Of(csv.Parse<double>("key_number")) : Cell.Blank,
                Cell.Of(csv.GetString("key_unit")),
                Cell.Of($"{csv.GetString("seed_file")}:{csv.GetString("line")}"),
                Cell.Of(Period),
            ]);
        }

        return [sheet];
    }
}
