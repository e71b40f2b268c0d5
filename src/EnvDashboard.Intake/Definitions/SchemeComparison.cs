using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Whether two schemes say the same in every field. Where a version stands in its life is not part of what it says.</summary>
internal static class SchemeComparison
{
    private static readonly TieBreak[] NoTieBreaks = [];
    private static readonly SchemeNode[] NoNodes = [];
    private static readonly Band[] NoBands = [];
    private static readonly PointCap[] NoCaps = [];
    private static readonly Veto[] NoVetoes = [];

    public static bool Same(Scheme a, Scheme b) =>
        Bare(a) == Bare(b)
        && a.TieBreaks.SequenceEqual(b.TieBreaks)
        && a.PointCaps.SequenceEqual(b.PointCaps)
        && a.Vetoes.SequenceEqual(b.Vetoes)
        && a.Nodes.Count == b.Nodes.Count
        && a.Nodes.Zip(b.Nodes).All(pair => Same(pair.First, pair.Second));

    private static Scheme Bare(Scheme scheme) =>
        scheme with { TieBreaks = NoTieBreaks, Nodes = NoNodes, PointCaps = NoCaps, Vetoes = NoVetoes, Status = SchemeStatus.Published, RetiredFrom = null };

    private static bool Same(SchemeNode a, SchemeNode b) => a with { Bands = NoBands } == b with { Bands = NoBands } && a.Bands.SequenceEqual(b.Bands);
}
