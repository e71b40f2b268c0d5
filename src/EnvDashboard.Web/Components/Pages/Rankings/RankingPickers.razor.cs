using EnvDashboard.Application.Rankings;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Rankings;

/// <summary>Group, scheme, period and node. What does not fit a new choice is dropped from the address, so that no pick leads nowhere.</summary>
public sealed partial class RankingPickers
{
    [Parameter, EditorRequired]
    public IReadOnlyList<RankingChoice> Choices { get; set; } = [];

    [Parameter]
    public RankingChoice? Current { get; set; }

    [Parameter]
    public IReadOnlyList<NodeReference> Nodes { get; set; } = [];

    [Parameter]
    public bool ShowNodes { get; set; } = true;

    [Parameter]
    public string? Node { get; set; }

    [Parameter]
    public EventCallback<(string Name, object? Value)[]> Picked { get; set; }

    private IReadOnlyList<PickOption> Groups =>
        [.. Choices.DistinctBy(c => c.Group).Select(c => new PickOption(c.Group, Named.Of(c.GroupName, c.GroupNameEn)))];

    private IReadOnlyList<PickOption> Schemes =>
        [.. Choices.Where(c => c.Group == Current?.Group).DistinctBy(c => c.Scheme).Select(c => new PickOption(c.Scheme, Named.Of(c.SchemeName, c.SchemeNameEn)))];

    /// <summary>The latest first.</summary>
    private List<string> Periods => [.. Choices.Where(c => c.Group == Current?.Group && c.Scheme == Current.Scheme).Select(c => c.Period).Distinct()];

    private string? Later => Periods.ElementAtOrDefault(Position - 1);

    private string? Earlier => Periods.ElementAtOrDefault(Position + 1);

    private int Position => Periods.IndexOf(Current?.Period ?? "");

    private IReadOnlyList<PickOption> NodeOptions => [.. Nodes.Select(n => new PickOption(n.Code, Indent(n) + Named.Of(n.Name, n.NameEn)))];

    /// <summary>Spaces at the start of an option are not shown by browsers; ideographic ones are.</summary>
    private string Indent(NodeReference node)
    {
        var depth = 0;
        for (var at = node; at?.Parent is { } parent; at = Nodes.FirstOrDefault(n => n.Code == parent)) depth++;
        return new('　', depth);
    }

    private Task PickGroup(string? group) => Picked.InvokeAsync([("group", group), ("scheme", null), ("period", Kept(c => c.Group == group)), ("node", null)]);

    private Task PickScheme(string? scheme) => Picked.InvokeAsync(
        [("group", Current?.Group), ("scheme", scheme), ("period", Kept(c => c.Group == Current?.Group && c.Scheme == scheme)), ("node", null)]);

    private Task PickPeriod(string? period) => Picked.InvokeAsync([("group", Current?.Group), ("scheme", Current?.Scheme), ("period", period)]);

    private Task PickNode(string? node) => Picked.InvokeAsync(
        [("group", Current?.Group), ("scheme", Current?.Scheme), ("period", Current?.Period), ("node", node == Nodes.FirstOrDefault()?.Code ? null : node)]);

    private string? Kept(Func<RankingChoice, bool> fits) => Choices.Any(c => fits(c) && c.Period == Current?.Period) ? Current?.Period : null;
}
