using System.Globalization;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Scoring.Change;
using EnvDashboard.Scoring.Explanations;

namespace EnvDashboard.Application.Rankings;

/// <summary>Why units moved between two runs, a sentence a unit. What is the same for all units is worked out once.</summary>
internal sealed class MovementSentences(ScoredRun before, ScoredRun after, PeriodKind periods)
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private readonly PopulationChange population = PopulationChange.Between(before.Result, after.Result);

    /// <returns>Null when the unit is not in both runs.</returns>
    public SentenceView? Of(string unitCode) => UnitMovement.Of(before, after, unitCode, periods, population) is { } moved ? Of(moved) : null;

    public static SentenceView Of(UnitMovement moved) => new(MovementSentence.Write(moved, Chinese), MovementSentence.Write(moved, English));
}
