using System.Diagnostics;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages;

/// <summary>Shown when a request failed outside a circuit. The trace id is in the log as well.</summary>
public sealed partial class ErrorPage
{
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    private string? Trace => Activity.Current?.Id ?? Http?.TraceIdentifier;
}
