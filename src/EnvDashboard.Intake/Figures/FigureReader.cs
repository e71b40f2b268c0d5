using System.Security.Cryptography;
using System.Text;
using EnvDashboard.Domain.Figures;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Registers;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.Figures;

/// <summary>
/// Reads registers of sourced figures (数字台账). Places, periods and indicators are taken as the source writes them; a place that is a
/// known unit is found by its code.
/// </summary>
internal sealed class FigureReader(DataSheetContext context) : RegisterSheetReader<SourcedFigure>(context, Register)
{
    private const int LongestName = 200, LongestNote = 400, LongestWord = 64;

    public static RegisterWords Register { get; } = new("figures", SubmissionKind.Figures, ["数字台账", "数字出处台账"],
        ("unit", ["单位", "单位编码", "地区", "地区编码", "place"]),
        ("unit_name", ["单位名称", "地区名称", "place_name"]),
        ("category", ["环境", "环境类别", "env"]),
        ("domain", ["领域", "指标领域"]),
        ("indicator", ["指标", "指标名称"]),
        ("indicator_en", ["指标英文名"]),
        ("value", ["数值", "值"]),
        ("measure", ["计量单位", "unit_of_measure"]),
        ("qualifier", ["限定", "限定词"]),
        ("period", ["期间", "时间"]),
        ("numerator", ["分子"]),
        ("denominator", ["分母"]),
        ("direction", ["方向"]),
        ("note", ["备注", "说明"]),
        ("source", ["来源", "来源文件", "出处"]),
        ("line", ["行", "行号", "页码"]))
    {
        Required = ["unit", "indicator", "value", "source"],
        Telling = ["source", "line"],
        TellingNeeded = 2,
        Anchor = "value",
        HasUnit = false,
        HasPeriod = false,
    };

    protected override SourcedFigure? Read(ref RegisterCells cells)
    {
        var written = cells.At("value");
        var read = written.IsBlank || written.Kind == CellKind.Number ? default : NumberText.Read(written.AsWritten());
        var number = written.Kind == CellKind.Number && !written.IsBlank ? written.Number : read.Kind == NumberTextKind.Number ? read.Number : (double?)null;
        return new SourcedFigure(cells.Required("unit", LongestWord), cells.Required("indicator", LongestName))
        {
            PlaceName = cells.Text("unit_name", LongestName),
            Category = cells.Text("category", 16),
            Domain = cells.Text("domain", 32),
            IndicatorEn = cells.Text("indicator_en", LongestName),
            Value = number,
            Raw = number is null || read.Kind == NumberTextKind.Number ? cells.Text("value", LongestName) : null,
            Measure = cells.Text("measure", LongestWord),
            Qualifier = cells.Text("qualifier", LongestWord),
            When = cells.Text("period", LongestWord),
            Numerator = cells.Number("numerator"),
            Denominator = cells.Number("denominator"),
            Direction = cells.Text("direction", 16),
            Note = cells.Text("note", LongestNote),
            Source = cells.Required("source", LongestName),
            Line = cells.Count("line"),
        };
    }

    /// <summary>All that is said, and where: what stands there once is there once, and two that differ in anything are two.</summary>
    protected override string KeyOf(string? unit, Period? period, SourcedFigure entry) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{entry.Subject}|{entry.Value:R}|{entry.Raw}|{entry.Measure}|{entry.Numerator:R}|{entry.Denominator:R}|{entry.Note}|{entry.Source}|{entry.Line}"))));
}
