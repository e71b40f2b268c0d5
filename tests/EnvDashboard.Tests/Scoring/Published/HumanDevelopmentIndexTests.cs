using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Ranking;

namespace EnvDashboard.Tests.Scoring.Published;

/// <summary>
/// UNDP, Human Development Report 2021/22, statistical annex table 1 (year 2021): the four printed inputs and the printed index.
/// Goalposts from technical note 1: life expectancy 20–85, expected schooling 0–18, mean schooling 0–15, income 100–75,000 on
/// logarithms; education is the arithmetic mean of its two, the index the geometric mean of the three dimensions. Inputs are printed
/// rounded, so the index agrees to within one unit of its third place.
/// </summary>
public sealed class HumanDevelopmentIndexTests
{
    private static readonly (string Country, double Life, double Expected, double Mean, double Income, double Printed)[] Table =
    [
        ("Switzerland", 84.0, 16.5, 13.9, 66933, 0.962),
        ("Norway", 83.2, 18.2, 13.0, 64660, 0.961),
        ("Iceland", 82.7, 19.2, 13.8, 55782, 0.959),
        ("Hong Kong, China (SAR)", 85.5, 17.3, 12.2, 62607, 0.952),
        ("China", 78.2, 14.2, 7.6, 17504, 0.768),
        ("India", 67.2, 11.9, 6.7, 6590, 0.633),
        ("Niger", 61.6, 7.0, 2.1, 1240, 0.400),
        ("South Sudan", 55.0, 5.5, 5.7, 768, 0.385),
    ];

    private static SchemeBuilder Hdi()
    {
        var builder = new SchemeBuilder { Codes = [.. Table.Select(row => row.Country)] };
        builder.Template = builder.Template with { ScaleMax = 1, RankDecimals = 3 };
        return builder.Root(Aggregation.Geometric)
            .Leaf("LIFE", [.. Table.Select(r => r.Life)], Normalisation.Goalposts, shape: n => n with { Low = 20, High = 85 })
            .Inner("EDUCATION")
            .Leaf("EXPECTED", [.. Table.Select(r => r.Expected)], Normalisation.Goalposts, shape: n => n with { ParentCode = "EDUCATION", Low = 0, High = 18 })
            .Leaf("MEAN", [.. Table.Select(r => r.Mean)], Normalisation.Goalposts, shape: n => n with { ParentCode = "EDUCATION", Low = 0, High = 15 })
            .Leaf("INCOME", [.. Table.Select(r => r.Income)], Normalisation.LogGoalposts, shape: n => n with { Low = 100, High = 75000 });
    }

    [Fact]
    public void Score_printedInputs_givesThePrintedIndex() =>
        Near.Equal([.. Table.Select(r => r.Printed)], Hdi().Score().Scores[0], 0.0015);

    [Fact]
    public void Rank_printedInputs_givesThePrintedOrder() =>
        Assert.Equal(Table.Select((_, i) => i), Ranker.Rank(Hdi().Score()).Rows.Select(row => row.UnitIndex));

    [Fact]
    public void Score_valueBeyondItsGoalpost_isClipped()
    {
        var result = Hdi().Score();
        Assert.Equal(1, result.Scores[result.Tree.IndexOf("LIFE")][3]); // 85.5 years
        Assert.Equal(1, result.Scores[result.Tree.IndexOf("EXPECTED")][1]); // 18.2 years
    }
}
