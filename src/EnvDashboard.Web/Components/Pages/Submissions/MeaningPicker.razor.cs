using EnvDashboard.Intake.Recognition;
using EnvDashboard.Web.Components.Controls;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Submissions;

/// <summary>Chooses the meaning of a header or of a unit's name.</summary>
public sealed partial class MeaningPicker
{
    private const string Ignored = LayoutProfile.Ignore;

    private string? unknown;

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Of the datalist with all <see cref="Options"/>.</summary>
    [Parameter, EditorRequired]
    public string ListId { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<PickOption> Options { get; set; } = [];

    [Parameter]
    public IReadOnlyList<Candidate> Candidates { get; set; } = [];

    /// <summary>A code; null = nothing chosen.</summary>
    [Parameter]
    public string? Chosen { get; set; }

    [Parameter]
    public bool MayIgnore { get; set; }

    /// <summary>An earlier correction is what it was read by.</summary>
    [Parameter]
    public bool MayTakeBack { get; set; }

    [Parameter]
    public EventCallback<string?> Picked { get; set; }

    private string Shown => Chosen is null or Ignored ? "" : Options.FirstOrDefault(o => o.Value == Chosen)?.Text ?? Chosen;

    private Task ChooseAsync(string? code)
    {
        unknown = null;
        return Picked.InvokeAsync(code);
    }

    private async Task TypedAsync(string? text)
    {
        var typed = text?.Trim() ?? "";
        var option = Options.FirstOrDefault(o => o.Text == typed) ?? Options.FirstOrDefault(o => string.Equals(o.Value, typed, StringComparison.OrdinalIgnoreCase));
        unknown = option is null && typed.Length > 0 ? typed : null;
        if (unknown is null) await Picked.InvokeAsync(option?.Value);
    }
}
