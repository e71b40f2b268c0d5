using EnvDashboard.Application.Access;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Application.Dictionaries;

public sealed class ListSchemes(DictionaryStore store)
{
    public async Task<IReadOnlyList<SchemeView>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        var known = await store.CurrentAsync(cancellationToken);
        return [.. known.Schemes.Values.OrderBy(s => s.Code, StringComparer.Ordinal).ThenBy(s => s.AppliesFrom).ThenBy(s => s.Version, StringComparer.Ordinal).Select(View)];
    }

    private static SchemeView View(Scheme scheme)
    {
        var cascade = CascadeWeights.Of(scheme);
        return new SchemeView(
            scheme.Code, scheme.Version, scheme.Name, scheme.NameEn, scheme.IssuedOn, scheme.AppliesFrom.Code, scheme.GroupCode,
            Keyword.Of(scheme.Ranking), scheme.RankDecimals, [.. scheme.TieBreaks.Select(Keyword.Of)], scheme.MinCoverage,
            Keyword.Of(scheme.Missing), scheme.ScaleMax, Keyword.Of(scheme.Status), scheme.RetiredFrom?.Code, scheme.Note, scheme.NoteEn,
            [.. scheme.PointCaps.Select(c => new PointCapView(c.Reason, c.MaxAdded, c.MaxDeducted))],
            [.. scheme.Vetoes.Select(v => new VetoRuleView(v.IndicatorCode, SchemeWords.Of(v.Condition), v.CapAt))],
            [.. scheme.Nodes.Select(n => new SchemeNodeView(
                n.Code, n.ParentCode, n.Name, n.NameEn, n.Weight, cascade[n.Code], Keyword.Of(n.Aggregation), n.IndicatorCode, Keyword.Of(n.Normalisation),
                n.Low, n.High, n.Target, n.InnerLow, n.InnerHigh, n.Points, n.PerEvent, SchemeWords.Of(n.Bands), Keyword.Of(n.Treatment), SchemeWords.Of(n.Impute), n.BaseMin))]);
    }
}
