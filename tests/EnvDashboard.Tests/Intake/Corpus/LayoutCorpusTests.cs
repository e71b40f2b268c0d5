namespace EnvDashboard.Tests.Intake.Corpus;

public class LayoutCorpusTests
{
    private static readonly Dictionary<string, Layout> Layouts =
        new[] { HeaderLayouts.All(), PeriodLayouts.All(), SideLayouts.All(), ValueLayouts.All() }.SelectMany(l => l).ToDictionary(l => l.Name);

    public static TheoryData<string> Names() => [.. Layouts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_layout_understands_exactly_what_it_says(string name)
    {
        var layout = Layouts[name];
        var read = Reading.Read(layout.File(), layout.FileName);
        Assert.Equal(string.Join('\n', layout.Values), string.Join('\n', Layout.Lines(read)));
        Assert.Equal(layout.Findings, Layout.Complaints(read));
    }

    [Fact]
    public void Corpus_holds_at_least_sixty_layouts() => Assert.InRange(Layouts.Count, 60, 1000);
}
