using EnvDashboard.SeedGenerator.Randomness;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>What real reporting is like: late units, gaps, indicators left out for a month, figures that are contested.</summary>
internal static class Irregularities
{
    private const double GapShare = 0.006;
    private const double DisputeShare = 0.0012;

    // Their workbook had not come in when the month was closed.
    private static readonly HashSet<(string Unit, string Month)> Late = [("D11", "2024-08"), ("P10", "2024-11"), ("K04", "2025-03")];

    public static bool IsLate(DemoUnit unit, DemoMonth month) => Late.Contains((unit.Code, month.Id));

    public static MonthlyFigure Apply(MonthlyFigure figure, DemoMonth month)
    {
        if (IsLeftOut(figure, month))
        {
            return figure.Without(FigureState.NotAssessed, "本月不考核此项");
        }

        var draw = SplitMix64.For("gap", figure.Unit.Code, figure.Indicator.Code, month.Id).NextShare();
        if (draw < GapShare)
        {
            return figure.Without(FigureState.NotReported);
        }

        var canBeDisputed = figure.Value is not null && figure.State == FigureState.Reported && figure.Indicator.IsRatio;
        return canBeDisputed && draw < GapShare + DisputeShare
            ? figure with { State = FigureState.Disputed, Note = "单位对统计口径有异议，正在复核" }
            : figure;
    }

    private static bool IsLeftOut(MonthlyFigure figure, DemoMonth month) => figure.Indicator.Code switch
    {
        // The survey firm does not go to the counties in the month of the Spring Festival.
        "E1_SURVEY_SCORE" => month.MonthOfYear == 2 && figure.Unit.Kind == "county",

        // The yearly plan of spot checks is drawn up in January.
        "E6_RANDOM_CHECK_RATE" => month.MonthOfYear == 1 && figure.Unit.Size < 0.7,

        // Courts close their books before the new year's targets are set.
        "E3_ENFORCED_RATE" => month.MonthOfYear == 1 && figure.Unit.Kind == "county",
        _ => false,
    };
}
