using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Whether two schemes say the same in every field.</summary>
internal static class SchemeComparison
{
    private static readonly TieBreak[] NoTieBreaks = [];
    private static readonly SchemeNode[] NoNodes = [];
    private static readonly Band[] NoBands = [];

    public static bool Same(Scheme a, Scheme b) =>
        a with { TieBreaks = NoTieBreaks, Nodes = NoNodes } == b with { TieBreaks = NoTieBreaks, Nodes = NoNodes }
        && a.TieBreaks.SequenceEqual(b.TieBreaks)
        && a.Nodes.Count == b.Nodes.Count
        && a.Nodes.Zip(b.Nodes).All(pair => Same(pair.First, pair.Second));

    private static bool Same(SchemeNode a, SchemeNode b) => a with { Bands = NoBands } == b with { Bands = NoBands } && a.Bands.SequenceEqual(b.Bands);
}
