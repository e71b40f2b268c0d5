using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Points;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Schemes;

namespace EnvDashboard.Application.Exports.Tables;

/// <summary>Tables of the pages of results: points, schemes, method health.</summary>
public sealed class ResultTables(ListPoints points, ListRepetitions repetitions, ListSchemes schemes, CheckMethodHealth health, CompareSchemeVersions compare, ExplainRank explain)
{
    private static readonly Permission[] Needs = [Permission.Export, Permission.ViewResults];

    internal IEnumerable<PageTable> All => [Points, Repetitions, Schemes, Tree, Leaves, Pairs, Versions, VersionNodes, UnitNodes];

    private PageTable Points => new PageTable<PointEntryView>("points", Needs, "Points in force (unit, period, scheme).",
        (o, ct) => PageTable.Paged(o, page => points.ExecuteAsync(o.Actor, new(o.Parameters.Text("unit"), o.Parameters.Text("period"), o.Parameters.Text("scheme")), page, ct), ct),
        [
            new("unit", p => p.Unit.Code), new("unitName", p => p.Unit.Name), new("period", p => p.Period), new("scheme", p => p.Scheme), new("points", p => p.Points), new("reason", p => p.Reason),
            new("evidence", p => p.Evidence), new("submission", p => p.Submission), new("file", p => p.FileName), new("sheet", p => p.Sheet), new("cell", p => p.Cell), new("invented", p => p.Unit.Invented),
        ]);

    private PageTable Repetitions => new PageTable<RepetitionAlertView>("repetitions", Needs, "Deductions for one reason in consecutive periods.",
        (o, ct) => PageTable.Whole(repetitions.ExecuteAsync(o.Actor, ct)),
        [new("unit", r => r.Unit.Code), new("unitName", r => r.Unit.Name), new("reason", r => r.Reason), new("first", r => r.First), new("last", r => r.Last), new("times", r => r.Times)]);

    private PageTable Schemes => new PageTable<SchemeView>("schemes", Needs, "All versions of all schemes.",
        (o, ct) => PageTable.Whole(schemes.ExecuteAsync(o.Actor, ct)),
        [
            new("code", s => s.Code), new("version", s => s.Version), new("name", s => s.Name), new("nameEn", s => s.NameEn), new("status", s => s.Status), new("group", s => s.Group), new("issuedOn", s => s.IssuedOn),
            new("appliesFrom", s => s.AppliesFrom), new("retiredFrom", s => s.RetiredFrom), new("ranking", s => s.Ranking), new("rankDecimals", s => s.RankDecimals), new("tieBreak", s => string.Join(';', s.TieBreak)),
            new("minCoverage", s => s.MinCoverage), new("missing", s => s.Missing), new("scaleMax", s => s.ScaleMax), new("leaves", s => s.Nodes.Count(n => n.Indicator is not null)), new("note", s => s.Note),
        ]);

    private PageTable Tree => new PageTable<SchemeNodeView>("scheme-nodes", Needs, "The tree of one version of a scheme (scheme, version).",
        (o, ct) => PageTable.Whole(NodesAsync(o.Actor, o.Parameters.Text("scheme"), o.Parameters.Text("version"), ct)),
        [
            new("node", n => n.Code), new("parent", n => n.Parent), new("name", n => n.Name), new("nameEn", n => n.NameEn), new("weight", n => n.Weight), new("cascadeWeight", n => n.CascadeWeight), new("aggregation", n => n.Aggregation),
            new("indicator", n => n.Indicator), new("normalisation", n => n.Indicator is null ? null : n.Normalisation), new("low", n => n.Low), new("high", n => n.High), new("target", n => n.Target), new("innerLow", n => n.InnerLow),
            new("innerHigh", n => n.InnerHigh), new("points", n => n.Points), new("perEvent", n => n.PerEvent), new("bands", n => n.Bands), new("treatment", n => n.Treatment), new("impute", n => n.Impute), new("baseMin", n => n.BaseMin),
        ]);

    private PageTable Leaves => new PageTable<LeafHealthView>("method-health", Needs, "How each leaf of a scheme works in the figures of a run (run).",
        (o, ct) => PageTable.Whole(LeavesAsync(o.Actor, o.Parameters.Number("run"), ct)),
        [
            new("node", l => l.Node), new("parent", l => l.Parent), new("name", l => l.Name), new("indicator", l => l.Indicator), new("present", l => l.Present), new("saturation", l => l.Saturation), new("weight", l => l.Weight),
            new("effectiveWeight", l => l.EffectiveWeight), new("correlation", l => l.Correlation), new("warnings", l => string.Join(';', l.Warnings)),
        ]);

    private PageTable Pairs => new PageTable<LeafPairView>("method-pairs", Needs, "Leaves whose scores go together in the figures of a run (run).",
        (o, ct) => PageTable.Whole(PairsAsync(o.Actor, o.Parameters.Number("run"), ct)),
        [new("first", p => p.First), new("firstName", p => p.FirstName), new("second", p => p.Second), new("secondName", p => p.SecondName), new("correlation", p => p.Correlation)]);

    private PageTable Versions => new PageTable<VersionRowView>("scheme-versions", Needs, "The figures of a run under another version of its scheme, side by side (run, version).",
        (o, ct) => PageTable.Whole(VersionsAsync(o.Actor, o.Parameters.Number("run"), o.Parameters.Text("version") ?? "", ct)),
        [
            new("unit", r => r.Unit.Code), new("unitName", r => r.Unit.Name), new("rank", r => r.Rank), new("score", r => r.Score), new("otherRank", r => r.OtherRank), new("otherScore", r => r.OtherScore), new("change", r => r.Change),
        ]);

    private PageTable VersionNodes => new PageTable<NodeDifferenceView>("scheme-version-nodes", Needs, "How the trees of two versions of a scheme differ (run, version).",
        (o, ct) => PageTable.Whole(DifferencesAsync(o.Actor, o.Parameters.Number("run"), o.Parameters.Text("version") ?? "", ct)),
        [new("node", n => n.Node), new("name", n => n.Name), new("nameEn", n => n.NameEn), new("weight", n => n.Weight), new("otherWeight", n => n.OtherWeight), new("change", n => n.Change)]);

    private PageTable UnitNodes => new PageTable<ExplainedNodeView>("unit-nodes", Needs, "Every node of the scheme for one unit in a run, with its value and the cell it came from (run, unit).",
        (o, ct) => PageTable.Whole(UnitNodesAsync(o.Actor, o.Parameters.Number("run"), o.Parameters.Text("unit") ?? "", ct)),
        [
            new("node", n => n.Node), new("parent", n => n.Parent), new("name", n => n.Name), new("nameEn", n => n.NameEn), new("indicator", n => n.Indicator), new("unitOfMeasure", n => n.UnitOfMeasure), new("score", n => n.Score),
            new("rank", n => n.Rank), new("rankedCount", n => n.RankedCount), new("average", n => n.Average), new("best", n => n.Best), new("weight", n => n.Weight), new("cascadeWeight", n => n.CascadeWeight),
            new("contribution", n => n.Contribution), new("value", n => n.Value), new("numerator", n => n.Numerator), new("denominator", n => n.Denominator), new("state", n => n.State), new("target", n => n.Target),
            new("groupValue", n => n.GroupValue), new("bestValue", n => n.BestValue), new("previousScore", n => n.PreviousScore), new("previousValue", n => n.PreviousValue), new("marks", n => string.Join(';', n.Marks)),
            new("submission", n => n.Source?.Submission), new("sheet", n => n.Source?.Sheet), new("cell", n => n.Source?.Cell),
        ]);

    private async Task<IReadOnlyList<ExplainedNodeView>> UnitNodesAsync(Actor actor, int run, string unit, CancellationToken cancellationToken) => (await explain.ExecuteAsync(actor, run, unit, cancellationToken)).Nodes;

    private async Task<IReadOnlyList<NodeDifferenceView>> DifferencesAsync(Actor actor, int run, string version, CancellationToken cancellationToken) => (await compare.ExecuteAsync(actor, run, version, cancellationToken)).Nodes;

    private async Task<IReadOnlyList<SchemeNodeView>> NodesAsync(Actor actor, string? scheme, string? version, CancellationToken cancellationToken)
    {
        var all = await schemes.ExecuteAsync(actor, cancellationToken);
        return all.FirstOrDefault(s => s.Code == scheme && s.Version == version)?.Nodes ?? throw new Errors.NotFoundException("scheme", $"{scheme} {version}");
    }

    private async Task<IReadOnlyList<LeafHealthView>> LeavesAsync(Actor actor, int run, CancellationToken cancellationToken) => (await health.ExecuteAsync(actor, run, cancellationToken)).Leaves;

    private async Task<IReadOnlyList<LeafPairView>> PairsAsync(Actor actor, int run, CancellationToken cancellationToken) => (await health.ExecuteAsync(actor, run, cancellationToken)).Pairs;

    private async Task<IReadOnlyList<VersionRowView>> VersionsAsync(Actor actor, int run, string version, CancellationToken cancellationToken) => (await compare.ExecuteAsync(actor, run, version, cancellationToken)).Rows;
}
