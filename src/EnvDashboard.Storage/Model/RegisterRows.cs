using EnvDashboard.Domain.Calendars;

namespace EnvDashboard.Storage.Model;

/// <summary>
/// A row of a register. It is never changed: it is in force until another submission, or a rollback, removes it, so that all rows with
/// one key are the history of what the key names.
/// </summary>
public abstract class RegisterRow
{
    public int Id { get; set; }

    /// <summary>What the row speaks of, unique among the rows of its register that are in force.</summary>
    public string Key { get; set; } = "";

    /// <summary>Null in registers that speak of no unit.</summary>
    public int? UnitId { get; set; }

    /// <summary>Null in registers that speak of no period.</summary>
    public int? PeriodId { get; set; }
    public int SubmissionId { get; set; }
    public int SheetId { get; set; }

    /// <summary>Address of the cell that the row is pointed to by.</summary>
    public string Cell { get; set; } = "";

    /// <summary>The submission whose acceptance replaced it; null = in force, or taken out by the rollback of its own submission.</summary>
    public int? RemovedById { get; set; }

    /// <summary>Null = in force.</summary>
    public DateTime? RemovedAt { get; set; }
}

/// <summary>Some hundred rows of a register as they were read and compared, packed (see <c>PackedRows</c>).</summary>
public sealed class StagedRegisterBlockRow
{
    public int SubmissionId { get; set; }

    /// <summary>Name of the register.</summary>
    public required string Register { get; set; }

    /// <summary>Position, from 0.</summary>
    public int Block { get; set; }
    public int Rows { get; set; }

    /// <summary>Rows that change anything.</summary>
    public int Changes { get; set; }
    public required byte[] Content { get; set; }
}

/// <summary>A day on which the working calendar differs from the plain week.</summary>
public sealed class CalendarDayRow : RegisterRow
{
    public DateOnly Date { get; set; }
    public CalendarDayKind Kind { get; set; }
    public string? Name { get; set; }
}
