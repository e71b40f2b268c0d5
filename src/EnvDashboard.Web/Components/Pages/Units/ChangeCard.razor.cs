using EnvDashboard.Application.Rankings;
using EnvDashboard.Web.Charts;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Units;

/// <summary>Why the score moved: the parts of the change as a waterfall and as a table. They add up to the change.</summary>
public sealed partial class ChangeCard
{
    private ApexChart? chart;
    private ApexOptions? options;

    [Parameter, EditorRequired]
    public ExplanationView Explanation { get; set; } = default!;

    [Parameter, EditorRequired]
    public string UnitName { get; set; } = "";

    private IReadOnlyList<Step> Steps { get; set; } = [];

    private int Decimals => Explanation.Scheme.RankDecimals ?? 2;

    protected override void OnParametersSet()
    {
        Steps = Explanation.Nodes[0] is { Change: { } split, PreviousScore: { } before, Score: { } now } ? [.. Parts(split, before, now)] : [];
        if (Steps.Count == 0) return;
        options = ChangeWaterfall.Build([.. Steps.Select(Drawn)], T["Split_Effect"]);
    }

    private static IEnumerable<Step> Parts(ChangeSplitView split, double before, double now)
    {
        yield return new("Before", null, before);
        var reached = before;
        (string Key, double Effect)[] parts =
            [("OwnValues", split.OwnValues), ("Goalposts", split.Goalposts), ("Weights", split.Weights), ("Missing", split.Missing), ("Points", split.Points)];
        foreach (var (key, effect) in parts) yield return new(key, effect, reached += effect);
        yield return new("After", null, now);
    }

    private WaterfallStep Drawn(Step step) => step.Effect is { } effect
        ? new(T["Split_" + step.Key], step.Reached - effect, step.Reached, NumberText.Signed(effect, Decimals))
        : new(T["Split_" + step.Key], null, step.Reached, NumberText.Score(step.Reached, Decimals));

    private async Task SaveAsync(string format)
    {
        if (chart is not null) await chart.SaveAsync(format, $"{Explanation.Unit.Code}-{Explanation.Scheme.Code}-{Explanation.Period}-change");
    }

    /// <param name="Effect">Points of the total; null = a level.</param>
    private sealed record Step(string Key, double? Effect, double Reached);
}
