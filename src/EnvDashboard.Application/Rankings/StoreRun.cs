using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Ranking;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Rankings;

/// <summary>Writes a computed run: its places, the scores of its nodes and, so that it can be computed again exactly, what went in.</summary>
public sealed class StoreRun(ColumnarPlaces places)
{
    internal async Task ExecuteAsync(
        AppDb db, DictionarySnapshot known, RankingRunRow run, RunInput input, ScoringResult result, RankedList ranked, PreviousRun? previous, CancellationToken cancellationToken)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.RankingRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        for (var node = 0; node < result.Tree.Count; node++)
        {
            db.RunNodes.Add(new RunNodeRow
            {
                RunId = run.Id,
                Order = node,
                Code = result.Tree.Nodes[node].Code,
                Scores = PackedArrays.Pack(node == 0 ? result.Totals : result.Scores[node]),
            });
        }
        foreach (var column in input.Scoring.Columns.Values) db.RunColumns.Add(Column(run.Id, known, column));
        await db.SaveChangesAsync(cancellationToken);
        places.Insert(db, run, [.. Places(run.Id, input, result, ranked, previous)]);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    private static IEnumerable<RankedUnitRow> Places(int run, RunInput input, ScoringResult result, RankedList ranked, PreviousRun? previous)
    {
        var change = previous?.ChangesTo(result, ranked);
        foreach (var row in ranked.Rows)
        {
            var code = input.Scoring.UnitCodes[row.UnitIndex];
            yield return new RankedUnitRow
            {
                RunId = run,
                UnitId = input.UnitIds[row.UnitIndex],
                Rank = row.Rank,
                Score = row.Score,
                PreviousRank = previous?.RankOf(code),
                PreviousScore = previous?.ScoreOf(code),
                RankChange = change is not null && change.TryGetValue(code, out var gained) ? gained : null,
                Coverage = result.Coverage[row.UnitIndex],
                Points = result.Points?[row.UnitIndex],
                Vetoed = result.Ceilings is { } ceilings && !double.IsPositiveInfinity(ceilings[row.UnitIndex]),
            };
        }
        foreach (var row in ranked.Unranked)
        {
            yield return new RankedUnitRow
            {
                RunId = run,
                UnitId = input.UnitIds[row.UnitIndex],
                Coverage = result.Coverage[row.UnitIndex],
                UnrankedReason = Keyword.Of(row.Reason),
            };
        }
    }

    private static RunColumnRow Column(int run, DictionarySnapshot known, IndicatorColumn column) => new()
    {
        RunId = run,
        IndicatorId = known.IndicatorIds[column.Indicator.Code],
        Direction = Keyword.Of(column.Indicator.Direction),
        Kind = Keyword.Of(column.Indicator.Kind),
        UnitOfMeasure = column.Indicator.UnitOfMeasure,
        Values = PackedArrays.Pack(column.Values),
        Numerators = PackedArrays.PackNumbers(column.Numerators),
        Denominators = PackedArrays.PackNumbers(column.Denominators),
        States = PackedArrays.PackStates(column.States),
        Earlier = column.Earlier is { Count: > 0 } earlier ? PackedArrays.Pack(earlier.SelectMany(values => values).ToArray()) : null,
    };
}
