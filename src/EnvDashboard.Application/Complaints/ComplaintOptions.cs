namespace EnvDashboard.Application.Complaints;

/// <summary>Section <c>Complaints</c>.</summary>
public sealed class ComplaintOptions
{
    public const string Section = "Complaints";

    /// <summary>Keep the personal columns of work orders instead of dropping them before anything is stored.</summary>
    public bool KeepPersonalData { get; set; }

    /// <summary>Working days within which a work order is to be accepted.</summary>
    public int AcceptWithinWorkingDays { get; set; } = 1;

    /// <summary>Working days within which a work order is to be answered and closed where it names no day.</summary>
    public int CloseWithinWorkingDays { get; set; } = 5;

    /// <summary>Make the rates into observations after every accepted submission.</summary>
    public bool FeedIndicators { get; set; } = true;
}
