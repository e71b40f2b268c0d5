using EnvDashboard.Application.Rankings;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Units;

/// <summary>The scheme's tree for one unit: environments first, each opening to its indicators and the cells they came from.</summary>
public sealed partial class CompositionTable
{
    private HashSet<string> open = [];
    private ILookup<string, ExplainedNodeView> children = Array.Empty<ExplainedNodeView>().ToLookup(_ => "");

    [Parameter, EditorRequired]
    public IReadOnlyList<ExplainedNodeView> Nodes { get; set; } = [];

    /// <summary>The unit in its ranking, for the ways that lead on from here.</summary>
    [Parameter, EditorRequired]
    public DrillPath From { get; set; } = default!;

    [Parameter]
    public int Decimals { get; set; } = 2;

    /// <summary>The parts of the change instead of the parts of the score.</summary>
    [Parameter]
    public bool ShowChange { get; set; }

    /// <summary>Codes of the nodes that stand open, separated by commas.</summary>
    [Parameter]
    public string? Open { get; set; }

    [Parameter]
    public EventCallback<string?> OpenChanged { get; set; }

    private IEnumerable<(ExplainedNodeView Node, int Depth, bool Expandable)> Visible =>
        Nodes.Count == 0 ? [] : children[Nodes[0].Node].SelectMany(n => Opened(n, 0));

    protected override void OnParametersSet()
    {
        children = Nodes.Where(n => n.Parent is not null).ToLookup(n => n.Parent!, StringComparer.Ordinal);
        open = (Open ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }

    private IEnumerable<(ExplainedNodeView Node, int Depth, bool Expandable)> Opened(ExplainedNodeView node, int depth)
    {
        yield return (node, depth, children.Contains(node.Node));
        if (!open.Contains(node.Node)) yield break;
        foreach (var below in children[node.Node].SelectMany(n => Opened(n, depth + 1))) yield return below;
    }

    private Task ToggleAsync(string node)
    {
        if (!open.Remove(node)) open.Add(node);
        return OpenChanged.InvokeAsync(open.Count == 0 ? null : string.Join(',', Nodes.Select(n => n.Node).Where(open.Contains)));
    }

    private DrillPath Path(ExplainedNodeView node) => From with { Node = node.Parent, Indicator = node.Indicator };

    private string IndicatorAddress(ExplainedNodeView node) => $"indicators/{Uri.EscapeDataString(node.Indicator ?? "")}?{Path(node).Query[1..]}";

    /// <summary>What shows as zero has no colour.</summary>
    private string Tone(double? part) => Math.Round(part ?? 0, Decimals) switch { > 0 => "change-up", < 0 => "change-down", _ => "muted" };

    private string ValueChange(ExplainedNodeView node) => node.Indicator is null ? ""
        : NumberText.Value(node.PreviousValue, node.Decimals) + " → " + (node.Value is null ? T["State_" + (node.State ?? "not_reported")].Value : ValueText(node));

    private string ValueText(ExplainedNodeView node)
    {
        if (node.Indicator is null) return "";
        if (node.Value is { } value) return NumberText.Value(value, node.Decimals) + MeasureText.After(node.UnitOfMeasure);
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
