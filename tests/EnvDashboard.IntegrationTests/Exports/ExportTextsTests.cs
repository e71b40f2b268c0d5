using System.Collections;
using System.Globalization;
using System.Resources;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.IntegrationTests.Exports;

public sealed class ExportTextsTests
{
    private static readonly ResourceManager Texts = new("EnvDashboard.Application.Exports.Comparison.ExportTexts", typeof(ComparisonWorkbook).Assembly);

    [Fact]
    public void Texts_are_complete_in_both_languages() => Assert.Equal(Keys(CultureInfo.InvariantCulture), Keys(CultureInfo.GetCultureInfo("en")));

    [Fact]
    public void Words_exist_for_every_value_that_a_workbook_can_show()
    {
        string[] wanted =
        [
            .. Of<ObservationState>(), .. Of<Direction>(), .. Of<IndicatorKind>(), .. Of<IndicatorNature>(), .. Of<Frequency>(), .. Of<SchemeStatus>(),
            .. Of<RankingMethod>(), .. Of<MissingRule>(), .. Of<TieBreak>(), .. Of<Aggregation>(), .. Of<Domain.Rectification.RectificationLevel>(), .. Of<Treatment>(), .. Of<ImputeMethod>(), .. Of<Normalisation>(),
            .. Keyword.All<Normalisation>().Select(k => "NormalisationNote_" + k),
            .. Keyword.All<Scoring.Ranking.UnrankedReason>().Where(k => k != "none").Select(k => "unranked_" + k),
        ];
        Assert.Empty(wanted.Except(Keys(CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<string> Of<T>() where T : struct, Enum => Keyword.All<T>().Select(k => $"{typeof(T).Name}_{k}");

    private static List<string> Keys(CultureInfo culture) =>
        [.. Texts.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().Select(e => (string)e.Key).Order(StringComparer.Ordinal)];
}
