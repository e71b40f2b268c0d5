using System.Text;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Tests.Intake;

public class CsvTests
{
    private const string Text = "单位,指标,期间,数值\r\n和平区,办件量,2024年6月,\"1,234\"\r\n\"沈河区\",CASES,2024-06,5\n";

    public static TheoryData<string> Encodings() => ["utf-8", "utf-8-bom", "GB18030", "utf-16"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_csv_in_each_encoding_gives_the_same(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] bytes = name switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Text),
            "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)],
            _ => Encoding.GetEncoding(name).GetBytes(Text),
        };
        var read = Reading.Read(bytes, "data.csv");
        Assert.Empty(read.Errors());
        Assert.Equal([("210102", 1234.0, "D2"), ("210103", 5.0, "D3")], read.Seen().Select(v => (v.Unit, v.Value!.Value, v.Cell)));
    }

    [Theory]
    [InlineData('\t')]
    [InlineData(';')]
    public void Read_other_separators_are_found(char separator) =>
        Assert.Equal(7, Assert.Single(Reading.ReadCsv("unit,CASES\n210102,7\n".Replace(',', separator), "data-2024-06.csv").Seen()).Value);

    [Fact]
    public void Read_quoted_fields_may_hold_separators_quotes_and_line_breaks()
    {
        var read = Reading.ReadCsv("unit,indicator,period,value,note\n210102,CASES,2024-06,7,\"a,\"\"b\"\"\nc\"\n210103,CASES,2024-06,8,\n");
        Assert.Equal("a,\"b\"\nc", read.Seen()[0].Note);
        Assert.Equal(2, read.Seen().Count);
    }

    [Fact]
    public void Read_sheet_is_named_like_the_file() => Assert.Equal("data-2024-06", Assert.Single(Reading.ReadCsv("unit,CASES\n210102,7\n", "data-2024-06.csv").Seen()).Sheet);

    [Fact]
    public void Read_codes_keep_their_zeros()
    {
        var read = Reading.ReadCsv("code,name\n007,某区\n1E5,某县\n", "units.csv");
        Assert.Equal(["007", "1E5"], read.Definitions.Units.Select(u => u.Code));
    }

    [Fact]
    public void Read_plain_text_is_no_table() => Assert.Equal(FindingCodes.NothingRecognised, Reading.ReadCsv("hello\nworld\n").OnlyError().Code);

    [Fact]
    public void Read_field_without_end_is_bounded() => Assert.Equal(FindingCodes.CellTooLong, Reading.ReadCsv("unit,CASES\n\"" + new string('x', 40_000)).OnlyError().Code);
}
