using EnvDashboard.Application.Submissions.Grid;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EnvDashboard.Web.Components.Pages.Grid;

/// <summary>The inputs. Arrows, Enter and Tab go from one to the next as in a spreadsheet; that part runs in the browser.</summary>
public sealed partial class GridTable : IAsyncDisposable
{
    private static readonly GridPart[] ValueOnly = [GridPart.Value], Ratio = [GridPart.Value, GridPart.Numerator, GridPart.Denominator];

    private ElementReference box;
    private IJSObjectReference? module;

    [Inject]
    public required IJSRuntime Script { get; set; }

    [Parameter, EditorRequired]
    public GridView Grid { get; set; } = default!;

    [Parameter, EditorRequired]
    public GridEdits Edits { get; set; } = default!;

    [Parameter]
    public EventCallback Changed { get; set; }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (module is not null) await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the module with it.
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        module = await Script.InvokeAsync<IJSObjectReference>("import", "./js/grid.js");
        await module.InvokeVoidAsync("attach", box);
    }

    private static GridPart[] Parts(GridIndicator indicator) => indicator.IsRatio ? Ratio : ValueOnly;

    private string Label(GridUnit unit, GridIndicator indicator, GridPart part) =>
        string.Join(' ', Named.Of(unit.Name, unit.NameEn), Named.Of(indicator.Name, indicator.NameEn), T["Sub_Role_" + Keyword.Of(part)].Value);

    private string? Placeholder(GridPart part, GridTexts texts, GridCell? cell)
    {
        if (part != GridPart.Value) return null;
        if (texts is { Numerator.Length: > 0, Denominator.Length: > 0 }) return T["Sub_Grid_Computed"].Value;
        return cell is { Value: null } ? T["State_" + Keyword.Of(cell.State)].Value : null;
    }

    private Task Type(GridPlace place, GridCell? cell, GridPart part, string text)
    {
        Edits.Set(Grid.Period, place, cell, part, text);
        return Changed.InvokeAsync();
    }
}
