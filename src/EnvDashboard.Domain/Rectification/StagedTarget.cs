namespace EnvDashboard.Domain.Rectification;

/// <summary>One stage of an item that is put right over years (长期坚持、分阶段目标).</summary>
/// <param name="Stage">Its name, unique within the item: 2024年底, 第一阶段.</param>
/// <param name="Due">Last day of the stage; null = none is set.</param>
/// <param name="Target">What is to be reached, in words.</param>
/// <param name="Figure">The figure to be reached; null = the target is in words only.</param>
/// <param name="Unit">Unit of the figure.</param>
/// <param name="Reached">Null = nobody has said. A stage that is not reached by its day is overdue.</param>
public sealed record StagedTarget(string Stage, DateOnly? Due, string? Target, double? Figure, string? Unit, bool? Reached)
{
    public bool IsOverdue(DateOnly today) => Due < today && Reached != true;

    /// <summary>What is known, with what is newly said of it: stages by name, in the order of their days; what is not said stays.</summary>
    public static IReadOnlyList<StagedTarget> Merge(IReadOnlyList<StagedTarget> known, IReadOnlyList<StagedTarget> said)
    {
        var merged = known.ToList();
        foreach (var stage in said)
        {
            var at = merged.FindIndex(s => s.Stage == stage.Stage);
            if (at < 0) merged.Add(stage);
            else merged[at] = new(stage.Stage, stage.Due ?? merged[at].Due, stage.Target ?? merged[at].Target, stage.Figure ?? merged[at].Figure, stage.Unit ?? merged[at].Unit, stage.Reached ?? merged[at].Reached);
        }
        return [.. merged.OrderBy(s => s.Due ?? DateOnly.MaxValue).ThenBy(s => s.Stage, StringComparer.Ordinal)];
    }
}
