using EnvDashboard.Application.Schemes;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Schemes;

/// <summary>"What would the ranking be under the other version": weights and ranks of both side by side, on the same figures.</summary>
public sealed partial class VersionComparison
{
    private double widest = 1;
    private HashSet<string> leaves = [];

    [Parameter, EditorRequired]
    public SchemeContent Content { get; set; } = default!;

    [Parameter]
    public EventCallback<(string Name, object? Value)[]> Picked { get; set; }

    private List<VersionRowView> Rows { get; set; } = [];

    private IReadOnlyList<NodeDifferenceView> Differing { get; set; } = [];

    private int Decimals => Content.Comparison?.Scheme.RankDecimals ?? 2;

    private IReadOnlyList<PickOption> Periods => [.. Content.Runs.Select(r => new PickOption(r.Period, PeriodName.Of(r.Period)))];

    private IReadOnlyList<PickOption> Others => [.. Content.Versions.Where(v => v.Version != Content.Run?.Version)
        .Select(v => new PickOption(v.Version, $"{VersionName(v.Version)} · {T["SchemeStatus_" + v.Status]}"))];

    protected override void OnParametersSet()
    {
        if (Content.Comparison is not { } compared) return;
        Rows = [.. compared.Rows];
        leaves = Content.Versions.SelectMany(v => v.Nodes).Where(n => n.Indicator is not null).Select(n => n.Code).ToHashSet(StringComparer.Ordinal);
        // The root weighs all in both.
        var nodes = compared.Nodes.Where(n => n.Change != "same" && !(n.Weight == 1 && n.OtherWeight == 1)).ToList();
        Differing = nodes;
        widest = nodes.Count == 0 ? 1 : nodes.Max(n => Math.Max(n.Weight ?? 0, n.OtherWeight ?? 0));
    }

    private string VersionName(string version) => T["SchemeVersion", version];
}
