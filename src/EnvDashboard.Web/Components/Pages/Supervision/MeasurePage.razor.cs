using System.Globalization;
using EnvDashboard.Application.Supervision;
using EnvDashboard.Domain.Supervision;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Supervision;

/// <summary>One measure: what it demands, how it was answered, and the next rung of the ladder.</summary>
public sealed partial class MeasurePage
{
    private MeasureState result = MeasureState.Done;
    private DateOnly? on;
    private string? outcome;
    private bool working;

    [Inject]
    public required GetMeasure Get { get; set; }

    [Inject]
    public required CloseMeasure Close { get; set; }

    [Parameter]
    public int Id { get; set; }

    private IReadOnlyList<PickOption> Results => [.. new[] { MeasureState.Done, MeasureState.NotDone, MeasureState.Withdrawn }.Select(s => new PickOption(s.ToString(), T["MeasureState_" + s]))];

    protected override Task<MeasureDetail> LoadAsync(CancellationToken cancellationToken) => Get.ExecuteAsync(Actor, Id, cancellationToken);

    private async Task CloseAsync()
    {
        working = true;
        if (await TryAsync(() => Close.ExecuteAsync(Actor, Id, result, outcome, on, CancellationToken.None))) await ReloadAsync();
        working = false;
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? NumberText.Missing;
}
