using System.Globalization;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Scoring.Change;
using EnvDashboard.Scoring.Explanations;

namespace EnvDashboard.Application.Rankings;

/// <summary>Why units moved between two runs, a sentence a unit.</summary>
internal sealed class MovementSentences(ScoredRun before, ScoredRun after, PeriodKind periods)
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <param name="rankChange">As the ranking has it; null = not ranked in both.</param>
    /// <returns>Null when the unit is not in both runs.</returns>
    public SentenceView? Of(string unitCode, double? rankChange) => UnitMovement.Of(before, after, unitCode, periods, rankChange ?? double.NaN) is { } moved ? Of(moved) : null;

    public static SentenceView Of(UnitMovement moved) => new(MovementSentence.Write(moved, Chinese), MovementSentence.Write(moved, English));
}
