using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Ranking;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>Scores of one node of a run and of its children, by column.</summary>
internal sealed class RunColumns
{
    private readonly Dictionary<string, RankedList> ranked = new(StringComparer.Ordinal);

    /// <summary>Unit ids: the order of all arrays.</summary>
    public required int[] Units { get; init; }

    public required IReadOnlyDictionary<string, double[]> Scores { get; init; }

    /// <summary>Bounds of the ranks at the root; null = not computed yet.</summary>
    public double[]? Lows { get; init; }
    public double[]? Highs { get; init; }

    public static async Task<RunColumns> LoadAsync(AppDb db, RankingRunRow run, Scheme scheme, SchemeNode node, CancellationToken cancellationToken)
    {
        var codes = scheme.Nodes.Where(n => n.Code == node.Code || n.ParentCode == node.Code).Select(n => n.Code).ToList();
        var nodes = await db.RunNodes.AsNoTracking().Where(n => n.RunId == run.Id && codes.Contains(n.Code))
            .Select(n => new { n.Code, n.Scores }).ToListAsync(cancellationToken);
        return new RunColumns
        {
            Units = PackedArrays.Ids(run.Units),
            Lows = PackedArrays.NumbersOrNull(run.Lows),
            Highs = PackedArrays.NumbersOrNull(run.Highs),
            Scores = nodes.ToDictionary(n => n.Code, n => PackedArrays.Numbers(n.Scores), StringComparer.Ordinal),
        };
    }

    /// <summary>The ranking at a node below the root: units without a score there are unranked, coverage plays no part.</summary>
    public RankedList Ranked(DictionarySnapshot known, Scheme scheme, string node)
    {
        if (ranked.TryGetValue(node, out var list)) return list;
        var codes = Array.ConvertAll(Units, id => known.Units[id].Code);
        return ranked[node] = Ranker.Rank(scheme, codes, Scores[node], new double[Units.Length], atRoot: false);
    }
}
