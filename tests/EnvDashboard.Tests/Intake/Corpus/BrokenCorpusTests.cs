using EnvDashboard.Intake;

namespace EnvDashboard.Tests.Intake.Corpus;

public class BrokenCorpusTests
{
    private const long MostAllocated = 300L << 20;

    /// <summary>A reading that hangs ends in another finding than the one expected. Generous, because a test machine may be busy.</summary>
    private static readonly IntakeLimits Limits = new() { MaxDuration = TimeSpan.FromSeconds(60) };

    private static readonly Dictionary<string, BrokenFile> Files = new[] { BrokenFiles.All(), HostileFiles.All() }.SelectMany(f => f).ToDictionary(f => f.Name);

    public static TheoryData<string> Names() => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_broken_file_ends_in_one_clear_finding_within_bounds(string name)
    {
        var broken = Files[name];
        var file = broken.File();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = Reading.Read(file, broken.FileName, limits: Limits);
        // Everything allocated, freed or not, bounds what was ever held.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
        if (broken.Code is null)
        {
            Assert.Empty(read.Errors());
            Assert.Equal(("210102", "CASES", 5.0, "B2"), Assert.Single(read.Seen()) is var v ? (v.Unit, v.Indicator, v.Value, v.Cell) : default);
        }
        else
        {
            var error = read.OnlyError();
            Assert.True(broken.Code == error.Code, $"{error.Code} {string.Join(", ", error.Arguments)}");
        }
    }

    [Fact]
    public void Corpus_holds_at_least_forty_broken_files() => Assert.InRange(Files.Values.Count(f => f.Code is not null), 40, 1000);
}
