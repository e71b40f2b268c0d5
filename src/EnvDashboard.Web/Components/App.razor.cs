using EnvDashboard.Web.Components.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace EnvDashboard.Web.Components;

/// <summary>The document. Pages run on the server without prerendering, or their data would be loaded twice.</summary>
public sealed partial class App
{
    [CascadingParameter]
    public HttpContext Http { get; set; } = default!;

    private IComponentRenderMode? Mode =>
        Http.AcceptsInteractiveRouting() ? new InteractiveServerRenderMode(prerender: false) : null;

    private bool OnWall => Http.Request.Path.StartsWithSegments("/wall", StringComparison.OrdinalIgnoreCase);

    /// <summary>Class of the colours.</summary>
    private string Look => OnWall ? "theme-dark" : ThemeChoice.ClassOf(Theme);

    private string Theme => ThemeChoice.Of(Http.Request);
}
