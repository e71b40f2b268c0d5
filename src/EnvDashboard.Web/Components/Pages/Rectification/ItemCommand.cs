using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Web.Components.Pages.Rectification;

/// <summary>A step as it was filled in on the page.</summary>
public sealed class ItemCommand
{
    public RectificationAct Act { get; set; } = RectificationAct.Claimed;
    public RectificationState State { get; set; } = RectificationState.InProgress;
    public bool? Solved { get; set; }
    public bool? Accountable { get; set; }
    public bool? Lasting { get; set; }
    public DateOnly? Due { get; set; }
    public string? Consent { get; set; }
    public string? Reason { get; set; }
}
