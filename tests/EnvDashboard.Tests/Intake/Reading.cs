using System.Text;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Units;
using EnvDashboard.Intake;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Tests.Intake;

/// <summary>One staged value with its positions resolved.</summary>
public sealed record SeenValue(
    string Unit, string Indicator, string Period, double? Value, double? Numerator, double? Denominator, ObservationState State, string? Qualifier, string? Raw, string? Note,
    string Sheet, string Cell);

/// <summary>Reads workbooks against a small dictionary and lays the result open.</summary>
public static class Reading
{
    public static readonly KnownDictionaries Known = new(
        [
            new Unit { Code = "210102", Name = "和平区", City = "沈阳市", Province = "辽宁省", Kind = UnitKind.District },
            new Unit { Code = "210103", Name = "沈河区", NameEn = "Shenhe", City = "沈阳市", Kind = UnitKind.District },
            new Unit { Code = "210106", Name = "铁西区", City = "沈阳市", Kind = UnitKind.District },
            new Unit { Code = "210303", Name = "铁西区", City = "鞍山市", Kind = UnitKind.District },
            new Unit { Code = "210213", Name = "金州区", City = "大连市", Aliases = ["金普新区"], Kind = UnitKind.District },
            new Unit { Code = "OLD", Name = "撤并区", Kind = UnitKind.District },
        ],
        [new PeerGroup { Code = "G", Name = "全部区县", Members = [new("210102", null, null), new("OLD", null, new DateOnly(2023, 12, 31))] }],
        [new EnvironmentCategory { Code = "E5", Name = "阳光便利的审批环境", Order = 5 }],
        [
            new Indicator { Code = "ONLINE", Name = "网办率", UnitOfMeasure = "%", Min = 0, Max = 100, Aliases = ["网上可办率"] },
            new Indicator { Code = "CLOSED", Name = "办结率", UnitOfMeasure = "%", Kind = IndicatorKind.Ratio, Min = 0, Max = 100 },
            new Indicator { Code = "CASES", Name = "办件量", UnitOfMeasure = "件" },
            new Indicator { Code = "INVEST", Name = "投资额", UnitOfMeasure = "亿元" },
            new Indicator { Code = "DAYS", Name = "平均办理时长", UnitOfMeasure = "工作日" },
            new Indicator { Code = "PERHEAD", Name = "人均件数", Kind = IndicatorKind.Ratio },
        ],
        []);

    public static StagedWorkbook Read(byte[] file, string fileName = "data.xlsx", KnownDictionaries? known = null, Period? period = null, IntakeLimits? limits = null, CancellationToken token = default) =>
        WorkbookIntake.Read(new MemoryStream(file), new(fileName, null, period), known ?? Known, limits ?? new IntakeLimits(), null, token);

    public static StagedWorkbook Read(this WorkbookBuilder builder, string fileName = "data.xlsx", Period? period = null, KnownDictionaries? known = null) =>
        Read(builder.Build(), fileName, known, period);

    public static StagedWorkbook ReadCsv(string text, string fileName = "data.csv") => Read(Encoding.UTF8.GetBytes(text), fileName);

    public static IReadOnlyList<SeenValue> Seen(this StagedWorkbook workbook)
    {
        var v = workbook.Values;
        return [.. v.Items.Select(i => new SeenValue(
            v.UnitCodes[i.Unit], v.IndicatorCodes[i.Indicator], v.Periods[i.Period].Code, Number(i.Value), Number(i.Numerator), Number(i.Denominator), i.State,
            i.Text < 0 ? null : v.Texts[i.Text].Qualifier, i.Text < 0 ? null : v.Texts[i.Text].Raw, i.Text < 0 ? null : v.Texts[i.Text].Note,
            v.Sheets[i.Sheet], CellAddress.Unpack(i.Cell).ToString()))];
    }

    public static IReadOnlyList<Finding> Errors(this StagedWorkbook workbook) => [.. workbook.Findings.Kept.Where(f => f.Severity == Severity.Error)];

    public static Finding OnlyError(this StagedWorkbook workbook) => Assert.Single(workbook.Errors());

    public static Finding Finding(this StagedWorkbook workbook, string code) => Assert.Single(workbook.Findings.Kept, f => f.Code == code);

    /// <summary>A one-cell wide sheet for indicator values, with the value in B2.</summary>
    public static StagedWorkbook ReadCell(object? value, string indicator = "CASES") =>
        new WorkbookBuilder().Sheet("2024-06", ["单位", indicator], ["和平区", value]).Read();

    private static double? Number(double number) => double.IsNaN(number) ? null : number;
}
