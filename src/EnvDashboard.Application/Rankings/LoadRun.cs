using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Change;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>Computes a stored run again from what went into it, for explanations: the same arithmetic on the same figures.</summary>
public static class LoadRun
{
    public static async Task<(RankingRunRow Row, ScoredRun Scored)> ExecuteAsync(AppDb db, DictionarySnapshot known, RankingRunRow run, CancellationToken cancellationToken)
    {
        var scheme = known.Schemes[run.SchemeId];
        var units = RunArrays.Ids(run.Units);
        var nodes = await db.RunNodes.AsNoTracking().Where(n => n.RunId == run.Id && n.Values != null)
            .Select(n => new { n.Code, n.Values, n.Numerators, n.Denominators, n.States, n.Carried }).ToListAsync(cancellationToken);
        var indicatorOf = scheme.Nodes.Where(n => n.IsLeaf).ToDictionary(n => n.Code, n => n.IndicatorCode!, StringComparer.Ordinal);
        var columns = new Dictionary<string, IndicatorColumn>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var code = indicatorOf[node.Code];
            columns[code] = new IndicatorColumn
            {
                Indicator = known.Indicators[known.IndicatorIds[code]],
                Values = RunArrays.Numbers(node.Values!),
                Numerators = RunArrays.NumbersOrNull(node.Numerators),
                Denominators = RunArrays.NumbersOrNull(node.Denominators),
                States = RunArrays.States(node.States),
                Earlier = RunArrays.NumbersOrNull(node.Carried) is { } carried ? [carried] : null,
            };
        }
        return (run, ScoredRun.Of(new ScoringInput
        {
            Scheme = scheme,
            UnitCodes = Array.ConvertAll(units, id => known.Units[id].Code),
            ParentCodes = Array.ConvertAll(units, id => known.Units[id].ParentCode),
            Columns = columns,
        }));
    }
}
