using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Tests.Intake;

public class XlsxFormTests
{
    private const string Start = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    [Fact]
    public void Read_shared_strings_join_runs_and_leave_readings_out()
    {
        var read = new WorkbookBuilder()
            .RawSheet("2024-06", Start + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\"><v>5</v></c></row></sheetData></worksheet>")
            .Part("xl/sharedStrings.xml", "<sst><si><t>单位</t></si><si><r><t>办件</t></r><r><t>量</t></r></si><si><t>和平区</t><rPh sb=\"0\" eb=\"1\"><t>heping</t></rPh></si></sst>").Read();
        Assert.Equal(("210102", "CASES", 5.0), (Assert.Single(read.Seen()).Unit, read.Seen()[0].Indicator, read.Seen()[0].Value!.Value));
    }

    [Fact]
    public void Read_prefixed_elements_and_missing_references_are_understood()
    {
        const string xml = "<?xml version=\"1.0\"?><x:worksheet xmlns:x=\"u\"><!-- a > b --><x:sheetData><x:row><x:c t=\"str\"><x:v>单位</x:v></x:c><x:c t=\"str\"><x:v><![CDATA[CASES]]></x:v></x:c></x:row><x:row/><x:row><x:c t=\"str\"><x:v>和平区</x:v></x:c><x:c><x:v>1e2</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        var seen = Assert.Single(new WorkbookBuilder().RawSheet("2024-06", xml).Read().Seen());
        Assert.Equal((100.0, "B3"), (seen.Value, seen.Cell));
    }

    [Fact]
    public void Read_entities_are_resolved() =>
        Assert.Equal("A&B<C>\u4E2D", Assert.Single(new WorkbookBuilder().RawSheet("x",
            Start + "<row><c t=\"str\"><v>单位</v></c><c t=\"str\"><v>指标</v></c><c t=\"str\"><v>期间</v></c><c t=\"str\"><v>数值</v></c><c t=\"str\"><v>备注</v></c></row><row><c t=\"str\"><v>和平区</v></c><c t=\"str\"><v>CASES</v></c><c t=\"str\"><v>2024-06</v></c><c><v>1</v></c><c t=\"str\"><v>A&amp;B&lt;C&gt;&#x4E2D;</v></c></row></sheetData></worksheet>").Read().Seen()).Note);

    [Theory]
    [InlineData("0.1")]
    [InlineData("123456789012345678")]
    [InlineData("33.333333333333336")]
    [InlineData("1E-7")]
    [InlineData("-0.30000000000000004")]
    [InlineData("9007199254740993")]
    public void Read_numbers_are_exact_to_the_last_bit(string written)
    {
        var xml = Start + $"<row><c t=\"str\"><v>单位</v></c><c t=\"str\"><v>CASES</v></c></row><row><c t=\"str\"><v>和平区</v></c><c><v>{written}</v></c></row></sheetData></worksheet>";
        Assert.Equal(double.Parse(written, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(new WorkbookBuilder().RawSheet("2024-06", xml).Read().Seen()).Value);
    }

    [Fact]
    public void Read_days_counted_from_1904_are_the_same_days()
    {
        var day = new DateOnly(2024, 6, 1);
        var serial = day.ToDateTime(default).ToOADate() - 1462;
        var xml = FormattableString.Invariant($"{Start}<row><c t=\"str\"><v>期间</v></c><c t=\"str\"><v>单位</v></c><c t=\"str\"><v>CASES</v></c></row><row><c s=\"3\"><v>{serial}</v></c><c t=\"str\"><v>和平区</v></c><c><v>1</v></c></row></sheetData></worksheet>");
        Assert.Equal("2024-06", Assert.Single(new WorkbookBuilder().Use1904().RawSheet("x", xml).Read().Seen()).Period);
    }

    [Fact]
    public void Read_number_in_a_merged_area_belongs_to_its_own_cell_only() =>
        Assert.Equal("B2", Assert.Single(new WorkbookBuilder().Sheet("2024-06", ["单位", "CASES"], ["和平区", 1], ["沈河区"]).Merge("B2:B3").Read().Seen()).Cell);

    [Fact]
    public void Read_unit_merged_over_rows_counts_for_each_of_them()
    {
        var read = new WorkbookBuilder().Sheet("x", ["单位", "指标", "期间", "数值"], ["和平区", "CASES", "2024-06", 1], [null, "ONLINE", "2024-06", 2]).Merge("A2:A3").Read();
        Assert.Empty(read.Errors());
        Assert.All(read.Seen(), v => Assert.Equal(("210102", ObservationState.Reported), (v.Unit, v.State)));
    }
}
