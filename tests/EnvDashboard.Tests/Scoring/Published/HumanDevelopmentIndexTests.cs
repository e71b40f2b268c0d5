using System.Globalization;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Ranking;

namespace EnvDashboard.Tests.Scoring.Published;

/// <summary>
/// UNDP, Human Development Report 2021/22, complete time series of the composite indices (year 2021): the four inputs with all their digits
/// and the index as published. Goalposts: life expectancy 20–85, expected schooling 0–18, mean schooling 0–15 years, income 100–75,000 on
/// logarithms; education is the arithmetic mean of its two, the index the geometric mean of the three dimensions.
/// </summary>
public sealed class HumanDevelopmentIndexTests
{
    private static readonly (string Country, double Life, double Expected, double Mean, double Income, string Published, int Rank)[] Of2021 =
    [
        ("Switzerland", 83.9872, 16.50029945, 13.85966015, 66933.00454, "0.962", 1),
        ("Chile", 78.9435, 16.73130035, 10.9349663, 24563.24486, "0.855", 42),
        ("China", 78.2107, 14.2361149, 7.600118446, 17504.39969, "0.768", 79),
        ("Afghanistan", 61.9824, 10.26384398, 2.98506999, 1824.190915, "0.478", 180),
    ];

    /// <summary>
    /// Report of 2015, table 1 (year 2014), inputs as printed. Each lies beyond a goalpost: expected schooling above 18 years, income above
    /// 75,000.
    /// </summary>
    private static readonly (string Country, double Life, double Expected, double Mean, double Income, double Published)[] Beyond =
    [
        ("New Zealand", 81.8, 19.2, 12.5, 32689, 0.913),
        ("Singapore", 83, 15.4, 10.6, 76628, 0.912),
        ("Qatar", 78.2, 13.8, 9.1, 123124, 0.850),
    ];

    private static SchemeBuilder Hdi(IReadOnlyList<(string Country, double Life, double Expected, double Mean, double Income)> rows)
    {
        var builder = new SchemeBuilder { Codes = [.. rows.Select(row => row.Country)] };
        builder.Template = builder.Template with { ScaleMax = 1, RankDecimals = 3 };
        return builder.Root(Aggregation.Geometric)
            .Leaf("LIFE", [.. rows.Select(r => r.Life)], Normalisation.Goalposts, shape: n => n with { Low = 20, High = 85 })
            .Inner("EDUCATION")
            .Leaf("EXPECTED", [.. rows.Select(r => r.Expected)], Normalisation.Goalposts, shape: n => n with { ParentCode = "EDUCATION", Low = 0, High = 18 })
            .Leaf("MEAN", [.. rows.Select(r => r.Mean)], Normalisation.Goalposts, shape: n => n with { ParentCode = "EDUCATION", Low = 0, High = 15 })
            .Leaf("INCOME", [.. rows.Select(r => r.Income)], Normalisation.LogGoalposts, shape: n => n with { Low = 100, High = 75000 });
    }

    private static SchemeBuilder Latest() => Hdi([.. Of2021.Select(r => (r.Country, r.Life, r.Expected, r.Mean, r.Income))]);

    [Fact]
    public void Score_inputsWithAllDigits_givesThePublishedIndexToItsLastDigit() =>
        Assert.Equal(Of2021.Select(r => r.Published), Latest().Score().Scores[0].Select(score => score.ToString("F3", CultureInfo.InvariantCulture)));

    [Fact]
    public void Rank_inputsWithAllDigits_givesThePublishedOrder() =>
        Assert.Equal(Of2021.OrderBy(r => r.Rank).Select(r => r.Country), Ranker.Rank(Latest().Score()).Rows.Select(row => Of2021[row.UnitIndex].Country));

    [Fact]
    public void Score_valueBeyondItsGoalpost_isClippedAndGivesThePublishedIndex()
    {
        var result = Hdi([.. Beyond.Select(r => (r.Country, r.Life, r.Expected, r.Mean, r.Income))]).Score();
        Assert.Equal(1, result.Scores[result.Tree.IndexOf("EXPECTED")][0]);
        Assert.Equal([1.0, 1.0], result.Scores[result.Tree.IndexOf("INCOME")][1..]);
        // Inputs printed with one decimal: the index agrees to one and a half units of its third place.
        Near.Equal([.. Beyond.Select(r => r.Published)], result.Scores[0], 0.0015);
    }
}
