using EnvDashboard.Application.Rankings;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Ranking;

namespace EnvDashboard.Application.WhatIf;

/// <summary>One unit as published and under the weights tried.</summary>
/// <param name="Change">Places gained (+) or lost (−) against the published ranking.</param>
public sealed record WhatIfRow(UnitReference Unit, double? PublishedRank, double? PublishedScore, double? Rank, double? Score, double? Change);

/// <param name="Moved">Units that change places.</param>
public sealed record WhatIfRanking(IReadOnlyList<WhatIfRow> Rows, int Moved);

/// <summary>
/// The figures of one published run, held in memory while somebody tries other weights on it. Nothing of it is stored, and the published
/// ranking is only ever read.
/// </summary>
/// <param name="published">Rank and score in force, by code.</param>
/// <param name="previousRanks">For tie-breaks by the rank of the period before.</param>
public sealed class WhatIfSession(
    ScoringInput input, IReadOnlyList<UnitReference> units, IReadOnlyDictionary<string, (double Rank, double Score)> published, IReadOnlyDictionary<string, double> previousRanks)
{
    public IReadOnlyList<UnitReference> Units => units;

    /// <summary>The ranking if these nodes weighed this much; nodes left out keep their weight.</summary>
    /// <param name="weights">By code of the node; relative among siblings, not negative. When all siblings weigh 0 nobody has a score.</param>
    public WhatIfRanking Rank(IReadOnlyDictionary<string, double> weights)
    {
        var scheme = input.Scheme with { Nodes = [.. input.Scheme.Nodes.Select(n => weights.TryGetValue(n.Code, out var weight) ? n with { Weight = weight } : n)] };
        var ranked = Ranker.Rank(SchemeScorer.Score(input.WithScheme(scheme)), 0, previousRanks);
        var found = ranked.Rows.ToDictionary(r => input.UnitCodes[r.UnitIndex], StringComparer.Ordinal);
        var rows = units.Select(u => Row(u, found.TryGetValue(u.Code, out var row) ? row : null))
            .OrderBy(r => r.Rank ?? double.PositiveInfinity).ThenBy(r => r.PublishedRank ?? double.PositiveInfinity).ThenBy(r => r.Unit.Code, StringComparer.Ordinal).ToList();
        return new(rows, rows.Count(r => r.Change is not (null or 0)));
    }

    private WhatIfRow Row(UnitReference unit, RankedRow? row)
    {
        (double Rank, double Score)? before = published.TryGetValue(unit.Code, out var found) ? found : null;
        return new(unit, before?.Rank, before?.Score, row?.Rank, row?.Score, before?.Rank - row?.Rank);
    }
}
