using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Application.Rectification;

/// <summary>Sets a stage of an item that is put right over years, or says whether it was reached (阶段目标). The history keeps what was before.</summary>
public sealed class SetStage(ItemSteps steps)
{
    public const int MostStages = 20, LongestName = 64, LongestTarget = 400;

    /// <param name="stage">What is empty stays as it is; a new name is a new stage.</param>
    /// <param name="reason">Why, or how it was reached.</param>
    public Task ExecuteAsync(Actor actor, int id, StagedTarget stage, string? reason, CancellationToken cancellationToken)
    {
        var name = stage.Stage?.Trim() ?? "";
        if (name.Length == 0) throw new InvalidInputException(new FieldError("stage", "missing"));
        if (name.Length > LongestName) throw new InvalidInputException(new FieldError("stage", "too_long", "64"));
        if (stage.Target?.Length > LongestTarget) throw new InvalidInputException(new FieldError("target", "too_long", "400"));
        if (stage.Figure is { } figure && !double.IsFinite(figure)) throw new InvalidInputException(new FieldError("figure", "not_a_number", ""));
        var why = ItemStep.Checked("reason", reason, required: false);
        return steps.ExecuteAsync(actor, id, RectificationAct.StageSet, async step =>
        {
            step.Demand(ClearanceRules.AgainstClaim(await step.StandingAsync()));
            var known = StagesText.Read(step.Item.Stages);
            var merged = StagedTarget.Merge(known, [stage with { Stage = name, Target = Some(stage.Target), Unit = Some(stage.Unit) }]);
            if (merged.Count > MostStages) throw new InvalidInputException(new FieldError("stage", "too_many", "20", merged.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            step.Demand(merged.SequenceEqual(known) ? "stage_same" : null);
            var now = merged.Single(s => s.Stage == name);
            step.Record(RectificationAct.StageSet, StagesText.Describe(now) + (why is null ? "" : "；" + why), item => item.Stages = StagesText.Write(merged));
        }, cancellationToken);
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
