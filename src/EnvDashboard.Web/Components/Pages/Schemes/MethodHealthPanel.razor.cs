using EnvDashboard.Application.Rankings;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Schemes;

/// <summary>Whether the method measures what it says (指标体系体检), on the figures of one period; what to do stands beside each warning.</summary>
public sealed partial class MethodHealthPanel
{
    private double widest = 1;

    [Parameter, EditorRequired]
    public SchemeContent Content { get; set; } = default!;

    [Parameter]
    public EventCallback<(string Name, object? Value)[]> Picked { get; set; }

    private List<LeafHealthView> Warned { get; set; } = [];

    /// <summary>Leaves with warnings first, then the heaviest.</summary>
    private List<LeafHealthView> Ordered { get; set; } = [];

    private IReadOnlyList<PickOption> Periods =>
        [.. Content.Runs.Where(r => r.Version == Content.Scheme.Version).Select(r => new PickOption(r.Period, PeriodName.Of(r.Period)))];

    protected override void OnParametersSet()
    {
        if (Content.Health is not { } health) return;
        Warned = [.. health.Leaves.Where(l => l.Warnings.Count > 0)];
        Ordered = [.. health.Leaves.OrderByDescending(l => l.Warnings.Count > 0).ThenByDescending(l => l.Weight)];
        widest = Math.Max(0.001, health.Leaves.Max(l => Math.Max(l.Weight, l.EffectiveWeight ?? 0)));
    }
}
