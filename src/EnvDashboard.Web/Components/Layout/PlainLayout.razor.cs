using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Layout;

/// <summary>The frame of pages that the server renders before anyone is signed in.</summary>
public sealed partial class PlainLayout
{
    [CascadingParameter]
    public HttpContext Http { get; set; } = default!;
}
