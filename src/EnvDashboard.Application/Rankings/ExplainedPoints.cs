using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Change;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Rankings;

/// <summary>What points and vetoes did to one unit in a run.</summary>
internal static class ExplainedPoints
{
    public static PointsView? Of(DictionarySnapshot known, RankingRunRow row, ScoredRun run, int unit, int at)
    {
        if (run.Result.Points is not { } points) return null;
        return new PointsView(
            points[at],
            [.. row.Points.Where(p => p.Unit == unit).Select(p => new PointView(p.Points, p.Reason, p.Evidence, p.Submission, p.Sheet, p.Cell))],
            [.. run.Result.Notices.Where(n => n.Code == NoticeCode.PointsCapped && n.Unit == at).Select(n => n.Detail!)],
            [.. run.Result.Notices.Where(n => n.Code == NoticeCode.Vetoed && n.Unit == at).Select(n => n.Detail!).Distinct()
                .SelectMany(code => run.Input.Scheme.Vetoes.Where(v => v.IndicatorCode == code)).Select(v => View(known, run, v, at))]);
    }

    private static VetoView View(DictionarySnapshot known, ScoredRun run, Veto veto, int at)
    {
        var indicator = known.Indicators[known.IndicatorIds[veto.IndicatorCode]];
        var value = run.Input.Columns.GetValueOrDefault(veto.IndicatorCode)?.Values[at] ?? double.NaN;
        return new(indicator.Code, indicator.Name, indicator.NameEn, SchemeWords.Of(veto.Condition), GetRanking.Number(value), veto.CapAt);
    }
}
