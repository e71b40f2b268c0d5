using EnvDashboard.Domain.Supervision;

namespace EnvDashboard.Storage.Model;

/// <summary>A measure of supervision (督办): a note, an interview and so on, taken towards one unit.</summary>
public sealed class SupervisionMeasureRow
{
    public int Id { get; set; }
    public int UnitId { get; set; }
    public Rung Rung { get; set; }
    public int Year { get; set; }

    /// <summary>Counted within rung and year; null = measures of this kind carry none.</summary>
    public int? Number { get; set; }
    public required string Subject { get; set; }
    public string? Text { get; set; }

    /// <summary>The measure it follows on the ladder.</summary>
    public int? FollowsId { get; set; }

    /// <summary>What a rule demanded it for, such as <c>last:DEMO_D:DEMO:2025-12</c>; null = a person thought it right.</summary>
    public string? Cause { get; set; }
    public DateOnly IssuedOn { get; set; }
    public required string IssuedBy { get; set; }

    /// <summary>Last day for the answer, or day of the talk.</summary>
    public DateOnly? Due { get; set; }
    public MeasureState State { get; set; }
    public DateOnly? ClosedOn { get; set; }

    /// <summary>The answer, the record of the talk, or why it did not take place.</summary>
    public string? Outcome { get; set; }
    public int Version { get; set; }
}

/// <summary>An item that a measure is about.</summary>
public sealed class SupervisionItemRow
{
    public int MeasureId { get; set; }
    public int ItemId { get; set; }
}

/// <summary>One row of a measure's history. Never changed.</summary>
public sealed class SupervisionEventRow
{
    public long Id { get; set; }
    public int MeasureId { get; set; }
    public DateTime At { get; set; }
    public required string By { get; set; }
    public MeasureState? StateBefore { get; set; }
    public MeasureState State { get; set; }
    public DateOnly? DueBefore { get; set; }
    public DateOnly? Due { get; set; }
    public string? Text { get; set; }
}
