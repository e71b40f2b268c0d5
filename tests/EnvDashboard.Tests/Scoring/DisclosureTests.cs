using System.Globalization;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Ranking;

namespace EnvDashboard.Tests.Scoring;

/// <summary>The scheme DISCLOSURE on the real figures of 49 districts.</summary>
public sealed class DisclosureTests
{
    [RealDataFact("disclosure.csv")]
    public void Rank_realDisclosureFigures_gives49UnitsInTheKnownOrder()
    {
        var result = SchemeScorer.Score(Input());
        var ranking = Ranker.Rank(result);

        Assert.Equal(49, ranking.RankedCount);
        AssertRow(ranking.Rows[0], 1, "210304", 68.608630952, result);
        AssertRow(ranking.Rows[1], 2, "210303", 65.133928571, result);
        AssertRow(ranking.Rows[48], 49, "210213", 6.25, result);
    }

    private static void AssertRow(RankedRow row, double rank, string code, double score, ScoringResult result)
    {
        Assert.Equal(code, result.UnitCodes[row.UnitIndex]);
        Assert.Equal(rank, row.Rank);
        Assert.Equal(score, row.Score, 1e-8);
    }

    private static ScoringInput Input()
    {
        var rows = File.ReadAllLines(RealDataFactAttribute.PathOf("disclosure.csv")!).Skip(1).Select(line => line.Split(',')).ToList();
        var units = rows.Select(row => row[0]).Distinct(StringComparer.Ordinal).ToList();
        var columns = rows.GroupBy(row => row[1], StringComparer.Ordinal).ToDictionary(g => g.Key, g => Column(g, units), StringComparer.Ordinal);
        return new() { Scheme = Scheme(), UnitCodes = units, Columns = columns };
    }

    private static IndicatorColumn Column(IGrouping<string, string[]> rows, List<string> units)
    {
        var values = new double[units.Count];
        Array.Fill(values, double.NaN);
        foreach (var row in rows) values[units.IndexOf(row[0])] = double.Parse(row[3], CultureInfo.InvariantCulture);
        return new() { Indicator = new() { Code = rows.Key, Name = rows.Key }, Values = values };
    }

    private static Scheme Scheme()
    {
        var nodes = new List<SchemeNode> { new() { Code = "ROOT", Name = "整改公开度" } };
        for (var e = 1; e <= 8; e++)
        {
            var category = FormattableString.Invariant($"E{e}");
            nodes.Add(new() { Code = category, ParentCode = "ROOT", Name = category });
            nodes.Add(Leaf("RECT_STATED_" + category, category, 4) with { Normalisation = Normalisation.Goalposts, Low = 0, High = 100 });
            nodes.Add(Leaf("RECT_FIGURE_" + category, category, 3) with { Normalisation = Normalisation.Goalposts, Low = 0, High = 100 });
            nodes.Add(Leaf("RECT_MEASURES_" + category, category, 3) with { Normalisation = Normalisation.Minmax });
        }
        return new()
        {
            Code = "DISCLOSURE",
            Version = "1",
            Name = "整改公开度",
            AppliesFrom = Period.Year(2024),
            GroupCode = "LN49",
            RankDecimals = 2,
            Nodes = nodes,
        };
    }

    private static SchemeNode Leaf(string indicator, string parent, double weight) =>
        new() { Code = indicator, ParentCode = parent, Name = indicator, IndicatorCode = indicator, Weight = weight };
}
