using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Schemes;

/// <summary>Every version of every scheme, and where it is in its life.</summary>
public sealed partial class SchemesPage
{
    [Inject]
    public required ListSchemes List { get; set; }

    [Inject]
    public required ListGroups ListGroups { get; set; }

    protected override async Task<SchemesContent> LoadAsync(CancellationToken cancellationToken) =>
        new(await List.ExecuteAsync(Actor, cancellationToken), await ListGroups.ExecuteAsync(Actor, cancellationToken));
}

public sealed record SchemesContent(IReadOnlyList<SchemeView> Versions, IReadOnlyList<GroupView> Groups)
{
    public string GroupName(string code) => Groups.FirstOrDefault(g => g.Code == code) is { } group ? Named.Of(group.Name, group.NameEn) : code;
}
