using System.Globalization;
using EnvDashboard.Application.Rankings;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Units;

/// <summary>Strengths first, gaps last: each environment against the average of the group.</summary>
public sealed partial class GapsCard
{
    [Parameter, EditorRequired]
    public IReadOnlyList<ExplainedNodeView> Nodes { get; set; } = [];

    [Parameter]
    public int Decimals { get; set; } = 2;

    /// <summary>Name of saved files.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>Says why there is no history yet.</summary>
    [Parameter]
    public bool OnlyPeriod { get; set; }

    private IEnumerable<(ExplainedNodeView Node, double? Gap)> Gaps => Nodes
        .Where(n => n.Parent == Nodes[0].Node)
        .Select(n => (n, n.Score - n.Average))
        .OrderByDescending(g => g.Item2 ?? double.NegativeInfinity);

    private double Widest => Gaps.Max(g => Math.Abs(g.Gap ?? 0));

    private string Width(double? gap) => gap is { } g && Widest > 0
        ? "width:" + (Math.Abs(g) / Widest * 48).ToString("0.#", CultureInfo.InvariantCulture) + "%"
        : "width:0";
}
