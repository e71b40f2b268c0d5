namespace EnvDashboard.Domain.Supervision;

/// <summary>The ladder (督办阶梯) on which a unit that lags is spoken to, from the mildest to the gravest.</summary>
public enum Rung
{
    /// <summary>提醒.</summary>
    Reminder,

    /// <summary>提示单: numbered, about items, to be answered in writing.</summary>
    Note,

    /// <summary>督办单: as a note, and binding.</summary>
    Order,

    /// <summary>约谈.</summary>
    Interview,

    /// <summary>通报.</summary>
    Circular,

    /// <summary>问责.</summary>
    Accountability,

    /// <summary>移送.</summary>
    Transfer,
}

/// <summary>How a measure ended. Every measure is due until somebody says that it was done or why it was not.</summary>
public enum MeasureState
{
    /// <summary>An answer, or the talk, is due.</summary>
    Due,

    /// <summary>Answered, or held.</summary>
    Done,

    /// <summary>It did not take place; the reason is recorded.</summary>
    NotDone,

    /// <summary>Taken back.</summary>
    Withdrawn,
}

/// <summary>The rules of the ladder. Each answers with the code of the reason against a step, or null when there is none.</summary>
public static class LadderRules
{
    /// <summary>Those that carry a number of their kind and year.</summary>
    public static bool IsNumbered(Rung rung) => rung is Rung.Note or Rung.Order or Rung.Circular;

    /// <summary>What an answer or an account closes is closed once; who wants to say more issues the next measure.</summary>
    public static string? AgainstClosing(MeasureState state) => state == MeasureState.Due ? null : "measure_closed";

    /// <summary>The next measure stands higher on the ladder, never lower, and follows one that is in force.</summary>
    public static string? AgainstFollowing(Rung before, MeasureState state, Rung next) =>
        state == MeasureState.Withdrawn ? "measure_closed" : next <= before ? "measure_not_higher" : null;

    public static bool IsOverdue(MeasureState state, DateOnly? due, DateOnly today) => state == MeasureState.Due && due < today;
}
