using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;

namespace EnvDashboard.Application.Targets;

/// <summary>The register of targets.</summary>
public sealed class ListTargets(DictionaryStore store)
{
    public async Task<IReadOnlyList<TargetView>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        var known = await store.CurrentAsync(cancellationToken);
        return [.. known.Targets.Select(t => TargetView.Of(known, t)).OrderBy(t => t.Indicator, StringComparer.Ordinal).ThenBy(t => t.Kind, StringComparer.Ordinal).ThenBy(t => t.From)];
    }
}
