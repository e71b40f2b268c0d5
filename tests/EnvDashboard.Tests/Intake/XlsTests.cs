using System.Runtime.CompilerServices;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Tests.Intake;

public class XlsTests
{
    [Fact]
    public void Read_old_binary_format_gives_the_same_as_the_new_one()
    {
        var read = Reading.Read(File.ReadAllBytes(Path.Combine(Folder(), "Corpus", "wide-and-long.xls")), "old.xls");
        Assert.Empty(read.Errors());
        Assert.Equal(
            [("210102", "ONLINE", 98.12, "B3"), ("210102", "CASES", 12.0, "C3"), ("210102", "INVEST", 1.5, "D3"), ("210103", "ONLINE", 98.5, "B4"), ("210103", "CASES", 3000.0, "C4"), ("210102", "DAYS", 4.0, "D2")],
            read.Seen().Select(v => (v.Unit, v.Indicator, v.Value!.Value, v.Cell)));
        Assert.All(read.Seen(), v => Assert.Equal("2024-06", v.Period));
    }

    [Fact]
    public void Read_hidden_column_of_the_old_format_is_named()
    {
        var read = Reading.Read(File.ReadAllBytes(Path.Combine(Folder(), "Corpus", "errors.xls")), "errors.xls");
        Assert.Equal("C", Assert.Single(read.Finding(FindingCodes.HiddenColumnsRead).Arguments));
        Assert.Equal(["#DIV/0!", "#N/A"], read.Errors().Select(e => e.Value));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
