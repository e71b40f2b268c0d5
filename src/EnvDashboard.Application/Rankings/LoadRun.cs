using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Points;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Change;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>Computes a stored run again from what went into it, for explanations: the same arithmetic on the same figures.</summary>
public static class LoadRun
{
    public static async Task<ScoredRun> ExecuteAsync(AppDb db, DictionarySnapshot known, RankingRunRow run, CancellationToken cancellationToken)
    {
        var units = PackedArrays.Ids(run.Units);
        var columns = await db.RunColumns.AsNoTracking().Where(c => c.RunId == run.Id).ToListAsync(cancellationToken);
        return ScoredRun.Of(new ScoringInput
        {
            Scheme = known.Schemes[run.SchemeId],
            UnitCodes = Array.ConvertAll(units, id => known.Units[id].Code),
            ParentCodes = Array.ConvertAll(units, id => known.Units[id].ParentCode),
            Columns = columns.ToDictionary(c => known.Indicators[c.IndicatorId].Code, c => Column(known.Indicators[c.IndicatorId], c), StringComparer.Ordinal),
            Points = [.. run.Points.Select(p => new PointEntry(known.Units[p.Unit].Code, p.Points, p.Reason, p.Evidence))],
        });
    }

    /// <summary>The indicator is what it was when the run was computed; its names are those of today.</summary>
    private static IndicatorColumn Column(Indicator indicator, RunColumnRow row)
    {
        var values = PackedArrays.Numbers(row.Values);
        return new()
        {
            Indicator = indicator with
            {
                Direction = Keyword.TryParse<Direction>(row.Direction, out var direction) ? direction : indicator.Direction,
                Kind = Keyword.TryParse<IndicatorKind>(row.Kind, out var kind) ? kind : indicator.Kind,
                UnitOfMeasure = row.UnitOfMeasure,
            },
            Values = values,
            Numerators = PackedArrays.NumbersOrNull(row.Numerators),
            Denominators = PackedArrays.NumbersOrNull(row.Denominators),
            States = SayMore(row.States, values) ? PackedArrays.States(row.States) : null,
            Earlier = PackedArrays.NumbersOrNull(row.Earlier) is { } earlier ? [.. earlier.Chunk(values.Length)] : null,
        };
    }

    /// <summary>Reported with a number and not reported without one is what a column says that has no states; nearly all are like that.</summary>
    private static bool SayMore(byte[]? states, double[] values)
    {
        if (states is null) return false;
        for (var unit = 0; unit < states.Length; unit++)
        {
            if (states[unit] != (byte)(double.IsFinite(values[unit]) ? ObservationState.Reported : ObservationState.NotReported)) return true;
        }
        return false;
    }
}
