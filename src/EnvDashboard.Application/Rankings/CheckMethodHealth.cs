using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Robustness;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>How one leaf works in the figures of a run.</summary>
/// <param name="Present">Units with a score.</param>
/// <param name="Saturation">0..1, share of them at the top score.</param>
/// <param name="Weight">0..1, as the scheme has it.</param>
/// <param name="EffectiveWeight">Share of the composite's variance that comes through the leaf; null = no variance.</param>
/// <param name="Correlation">With the composite, −1..1; null = cannot be told.</param>
/// <param name="Warnings">saturated, no_difference, against, over_weight, under_weight, sparse.</param>
public sealed record LeafHealthView(
    string Node, string? Parent, string Name, string? NameEn, string? Indicator, int Present, double? Saturation, double Weight, double? EffectiveWeight, double? Correlation,
    IReadOnlyList<string> Warnings);

/// <summary>Two leaves whose scores go together (+) or against each other (−).</summary>
public sealed record LeafPairView(string First, string FirstName, string? FirstNameEn, string Second, string SecondName, string? SecondNameEn, double Correlation);

public sealed record MethodHealthView(
    int RunId, string Period, string Group, string GroupName, SchemeReference Scheme, int Units, bool Invented, IReadOnlyList<LeafHealthView> Leaves, IReadOnlyList<LeafPairView> Pairs);

/// <summary>Does the method measure what it says (指标体系体检)? Checks on the figures of one run.</summary>
public sealed class CheckMethodHealth(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, KeptRuns kept)
{
    /// <summary>From this share of units at the top score a leaf hardly tells units apart.</summary>
    public const double Saturated = 0.8;

    /// <summary>Below this share of units with a score a leaf says little about the group.</summary>
    public const double Sparse = 0.5;

    /// <summary>Effective weight above this many times the nominal one, or below its inverse, is worth a look.</summary>
    public const double OffWeight = 2;

    /// <param name="indicator">Only the leaf of this indicator and its pairs; null = all leaves.</param>
    public async Task<MethodHealthView> ExecuteAsync(Actor actor, int runId, CancellationToken cancellationToken, string? indicator = null)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var run = await db.RankingRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == runId, cancellationToken)
            ?? throw new NotFoundException("run", runId.ToString(CultureInfo.InvariantCulture));
        var result = (await kept.GetAsync(db, known, run, cancellationToken)).Result;
        // −1 is no leaf.
        int? only = indicator is null ? null : result.Tree.Leaves.Where(l => result.Tree.Nodes[l].IndicatorCode == indicator).DefaultIfEmpty(-1).First();
        var health = MethodHealth.Of(result, only: only);
        var group = known.Groups[run.GroupId];
        return new(
            run.Id, known.Periods[run.PeriodId].Code, group.Code, group.Name, GetRanking.Reference(known.Schemes[run.SchemeId]), result.UnitCodes.Count, run.Invented,
            [.. health.Leaves.Select(l => View(result, l))], [.. health.StrongPairs.Select(p => View(result, p))]);
    }

    private static LeafHealthView View(ScoringResult result, LeafHealth leaf)
    {
        var node = result.Tree.Nodes[leaf.Node];
        return new(
            node.Code, node.ParentCode, node.Name, node.NameEn, node.IndicatorCode, leaf.Present, GetRanking.Number(leaf.Saturation), leaf.NominalWeight,
            GetRanking.Number(leaf.EffectiveWeight), GetRanking.Number(leaf.CorrelationWithComposite), [.. Warnings(result, leaf)]);
    }

    private static IEnumerable<string> Warnings(ScoringResult result, LeafHealth leaf)
    {
        if (leaf.Present < result.UnitCodes.Count * Sparse) yield return "sparse";
        if (leaf.Present < 2) yield break;
        if (leaf.Saturation >= 1) yield return "no_difference";
        else if (leaf.Saturation >= Saturated) yield return "saturated";
        if (leaf.CorrelationWithComposite < 0) yield return "against";
        if (double.IsNaN(leaf.EffectiveWeight) || leaf.NominalWeight <= 0) yield break;
        if (leaf.EffectiveWeight > leaf.NominalWeight * OffWeight) yield return "over_weight";
        else if (leaf.EffectiveWeight >= 0 && leaf.EffectiveWeight < leaf.NominalWeight / OffWeight) yield return "under_weight";
    }

    private static LeafPairView View(ScoringResult result, LeafPair pair)
    {
        var (first, second) = (result.Tree.Nodes[pair.First], result.Tree.Nodes[pair.Second]);
        return new(first.Code, first.Name, first.NameEn, second.Code, second.Name, second.NameEn, pair.Correlation);
    }
}
