using EnvDashboard.Application.Rankings;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Units;

/// <summary>The scheme's tree for one unit: environments first, each opening to its indicators and the cells they came from.</summary>
public sealed partial class CompositionTable
{
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private ILookup<string, ExplainedNodeView> children = Array.Empty<ExplainedNodeView>().ToLookup(_ => "");

    [Parameter, EditorRequired]
    public IReadOnlyList<ExplainedNodeView> Nodes { get; set; } = [];

    [Parameter]
    public int Decimals { get; set; } = 2;

    [Parameter]
    public double ScaleMax { get; set; } = 100;

    private IEnumerable<(ExplainedNodeView Node, int Depth, bool Expandable)> Visible =>
        Nodes.Count == 0 ? [] : children[Nodes[0].Node].SelectMany(n => Opened(n, 0));

    protected override void OnParametersSet() => children = Nodes.Where(n => n.Parent is not null).ToLookup(n => n.Parent!, StringComparer.Ordinal);

    private IEnumerable<(ExplainedNodeView Node, int Depth, bool Expandable)> Opened(ExplainedNodeView node, int depth)
    {
        yield return (node, depth, children.Contains(node.Node));
        if (!open.Contains(node.Node)) yield break;
        foreach (var below in children[node.Node].SelectMany(n => Opened(n, depth + 1))) yield return below;
    }

    private void Toggle(string node)
    {
        if (!open.Remove(node)) open.Add(node);
    }

    private string ValueText(ExplainedNodeView node)
    {
        if (node.Indicator is null) return "";
        if (node.Value is { } value) return NumberText.Value(value, node.Decimals) + (node.UnitOfMeasure is { } unit ? " " + unit : "");
        return T["State_" + (node.State ?? "not_reported")];
    }

    private static string Fraction(ExplainedNodeView node) => node is { Numerator: { } numerator, Denominator: { } denominator }
        ? NumberText.Value(numerator) + " / " + NumberText.Value(denominator)
        : "";

    private static string RankText(ExplainedNodeView node) =>
        node.Rank is { } rank ? NumberText.Rank(rank) + " / " + NumberText.Count(node.RankedCount) : NumberText.Missing;

    private static string BoundsText(ExplainedNodeView node) => node is { Low: { } low, High: { } high }
        ? NumberText.Value(low) + " – " + NumberText.Value(high)
        : "";
}
