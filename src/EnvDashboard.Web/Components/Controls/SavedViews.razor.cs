using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.SavedViews;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EnvDashboard.Web.Components.Controls;

/// <summary>The saved views of the page it stands on. What is kept is the page's address, so a page that keeps its choices there needs nothing more.</summary>
public sealed partial class SavedViews
{
    private IReadOnlyList<SavedView> views = [];
    private string? name;
    private string? problem;
    private bool open;

    /// <summary>A key of <see cref="SavedViewPages.All"/>; also the page's path.</summary>
    [Parameter, EditorRequired]
    public string Page { get; set; } = "";

    [CascadingParameter]
    public required Task<AuthenticationState> SignedIn { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required ListSavedViews List { get; set; }

    [Inject]
    public required SaveView Save { get; set; }

    [Inject]
    public required RemoveSavedView Remove { get; set; }

    private Actor Actor { get; set; } = new("", new HashSet<Permission>());

    private string Query => new Uri(Navigation.Uri).Query.TrimStart('?');

    private IReadOnlyDictionary<string, object> Open => open ? new Dictionary<string, object> { ["open"] = true } : [];

    protected override async Task OnInitializedAsync()
    {
        Actor = Actor.Of((await SignedIn).User);
        await ReloadAsync();
    }

    private async Task ReloadAsync() => views = await List.ExecuteAsync(Actor, Page, CancellationToken.None);

    private Task SaveAsync() => TryAsync(async () =>
    {
        await Save.ExecuteAsync(Actor, Page, name, Query, CancellationToken.None);
        name = null;
    });

    private Task RemoveAsync(SavedView view) => TryAsync(() => Remove.ExecuteAsync(Actor, view.Id, CancellationToken.None));

    private async Task TryAsync(Func<Task> command)
    {
        open = true;
        try
        {
            await command();
            problem = null;
            await ReloadAsync();
        }
        catch (InvalidInputException invalid)
        {
            problem = ErrorText.Of(invalid.Errors[0], CultureInfo.CurrentUICulture);
        }
        catch (UseCaseException expected)
        {
            problem = ErrorText.Of(expected, CultureInfo.CurrentUICulture);
        }
    }
}
