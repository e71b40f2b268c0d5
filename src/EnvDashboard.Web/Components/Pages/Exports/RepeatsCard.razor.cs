using System.Globalization;
using EnvDashboard.Application.Exports.Repeats;
using EnvDashboard.Application.SavedViews;
using EnvDashboard.Web.Components.Controls;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Exports;

/// <summary>Saved choices that are made again for every new period of their group.</summary>
public sealed partial class RepeatsCard
{
    private string kind = RepeatExport.Kinds[0];
    private string? view;

    [Inject]
    public required ListSavedViews Views { get; set; }

    [Inject]
    public required ListRepeats List { get; set; }

    [Inject]
    public required RepeatExport Repeat { get; set; }

    [Inject]
    public required EndRepeat End { get; set; }

    private string Chosen => view ?? Data!.Views[0].Id.ToString(CultureInfo.InvariantCulture);

    protected override async Task<RepeatContent> LoadAsync(CancellationToken cancellationToken) => new(
        await Views.ExecuteAsync(Actor, "exports", cancellationToken),
        await List.ExecuteAsync(Actor, cancellationToken));

    private async Task BeginAsync()
    {
        if (await TryAsync(() => Repeat.ExecuteAsync(Actor, int.Parse(Chosen, CultureInfo.InvariantCulture), kind, CultureInfo.CurrentUICulture, CancellationToken.None))) await ReloadAsync();
    }

    private async Task EndAsync(RepeatView repeat)
    {
        if (await TryAsync(() => End.ExecuteAsync(Actor, repeat.Id, CancellationToken.None))) await ReloadAsync();
    }
}
