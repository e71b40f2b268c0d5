using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Downloads;
using EnvDashboard.Application.Exports.Kinds;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EnvDashboard.Web.Components.Controls;

/// <summary>Buttons that take a table away, or have it made in the background, with the filters of its page.</summary>
public sealed partial class TableDownloads
{
    private int? asked;
    private bool asking;
    private string? problem;

    /// <summary>Name of the table below /api/v1/exports/.</summary>
    [Parameter, EditorRequired]
    public string Table { get; set; } = "";

    /// <summary>Filters, as names and values in turn; those without a value are left out.</summary>
    [Parameter]
    public IReadOnlyList<(string Name, object? Value)> Filters { get; set; } = [];

    /// <summary>What the table is called, where a page has several.</summary>
    [Parameter]
    public string? Title { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> SignedIn { get; set; }

    [Inject]
    public required ExportKinds Kinds { get; set; }

    [Inject]
    public required RequestExport Request { get; set; }

    private IEnumerable<ExportKind> Offered => Kinds.All.Where(k => Path.GetFileNameWithoutExtension(k.Name) == Table);

    /// <summary>Small tables are there at once; the registers, which have a workbook, may be long.</summary>
    private ExportKind? InBackground => Offered.FirstOrDefault(k => Path.GetExtension(k.Name) == ".xlsx");

    private ExportParameters Wanted => new(Filters.Select(f => new KeyValuePair<string, string?>(f.Name, Convert.ToString(f.Value, CultureInfo.InvariantCulture))));

    private string Query => Wanted.ToString() is { Length: > 0 } query ? "?" + query : "";

    /// <summary>The note about one file says nothing of the table with other filters.</summary>
    protected override void OnParametersSet()
    {
        var query = Table + Query;
        if (query == shown) return;
        (shown, asked, problem) = (query, null, null);
    }

    private string? shown;

    private static string Format(ExportKind kind) => Path.GetExtension(kind.Name).TrimStart('.').ToUpperInvariant();

    /// <summary>What can be seen comes first, so that whoever speaks to the page can say it.</summary>
    private string? Label(string action) => Title is null ? null : $"{action} {Title}";

    private async Task AskAsync(ExportKind kind)
    {
        (asking, asked, problem) = (true, null, null);
        try
        {
            asked = await Request.ExecuteAsync(Actor.Of((await SignedIn).User), kind.Name, Wanted, CultureInfo.CurrentUICulture, CancellationToken.None);
        }
        catch (UseCaseException error)
        {
            problem = ErrorText.Of(error, CultureInfo.CurrentUICulture);
        }
        asking = false;
    }
}
