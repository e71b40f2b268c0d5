using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Leaves;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>What the runs did to values before they were scored: filled in, set back, left out for a small base, counted as zero.</summary>
internal static class ReadRunMarks
{
    private const LeafMark Telling = LeafMark.Imputed | LeafMark.BelowBase | LeafMark.Winsorised | LeafMark.CountedAsZero | LeafMark.ZeroDenominator;

    public static async Task<List<RunMark>> ExecuteAsync(
        AppDb db, DictionarySnapshot known, IReadOnlyList<RankingView> rankings, List<int> units, List<int> indicators, CancellationToken cancellationToken)
    {
        var (chosen, shown) = (units.Select(id => known.Units[id].Code).ToHashSet(StringComparer.Ordinal), indicators.Select(id => known.Indicators[id].Code).ToHashSet(StringComparer.Ordinal));
        var marks = new List<RunMark>();
        foreach (var ranking in rankings)
        {
            var row = await db.RankingRuns.AsNoTracking().SingleAsync(r => r.Id == ranking.RunId, cancellationToken);
            // A scheme that does nothing to values leaves no mark on them: its figures need not be gone through again.
            if (!Treats(known.Schemes[row.SchemeId])) continue;
            var result = (await LoadRun.ExecuteAsync(db, known, row, cancellationToken)).Result;
            for (var node = 0; node < result.Tree.Count; node++)
            {
                if (result.Marks[node] is not { } ofLeaf || result.Tree.Nodes[node].IndicatorCode is not { } indicator || !shown.Contains(indicator)) continue;
                for (var unit = 0; unit < ofLeaf.Length; unit++)
                {
                    var telling = ofLeaf[unit] & Telling;
                    if (telling == 0 || !chosen.Contains(result.UnitCodes[unit])) continue;
                    marks.Add(new(ranking.Period, result.UnitCodes[unit], indicator, telling, GetRanking.Number(result.Used[node]?[unit] ?? double.NaN)));
                }
            }
        }
        return marks;
    }

    private static bool Treats(Scheme scheme) =>
        scheme.Missing == MissingRule.Zero || scheme.Nodes.Any(n => n.IsLeaf && (n.Impute.Method != ImputeMethod.None || n.BaseMin is not null || n.Treatment != Treatment.None));
}
