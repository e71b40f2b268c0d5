using System.Globalization;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Schemes;

/// <summary>What a version says: the tree with its weights and rules, the limits of points, the vetoes.</summary>
public sealed partial class SchemeTreeTable
{
    private List<(SchemeNodeView Node, int Depth)> rows = [];
    private Dictionary<string, IndicatorView> known = [];
    private SchemeRuleWords words = default!;
    private double heaviest;

    [Parameter, EditorRequired]
    public SchemeView Scheme { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<IndicatorView> Indicators { get; set; } = [];

    protected override void OnParametersSet()
    {
        words = new(T);
        known = Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
        var children = Scheme.Nodes.Where(n => n.Parent is not null).ToLookup(n => n.Parent!, StringComparer.Ordinal);
        heaviest = Scheme.Nodes.Where(n => n.Parent is not null).Select(n => n.CascadeWeight).DefaultIfEmpty().Max();
        rows = [.. Below(Scheme.Nodes[0], 0)];

        IEnumerable<(SchemeNodeView, int)> Below(SchemeNodeView node, int depth) =>
            children[node.Code].SelectMany(c => Below(c, depth + 1)).Prepend((node, depth));
    }

    /// <summary>The heaviest node below the root fills the cell; the root, which is all of it, shows nothing.</summary>
    private string Width(SchemeNodeView node) => node.Parent is null || heaviest <= 0 ? "0" : (node.CascadeWeight / heaviest * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private string? UnitOf(SchemeNodeView node) => node.Indicator is { } code ? MeasureText.Of(known.GetValueOrDefault(code)?.UnitOfMeasure) : null;
}
