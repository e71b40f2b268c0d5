using EnvDashboard.Application;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Supervision;
using EnvDashboard.Domain.Supervision;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Supervision;

public sealed record NewMeasureContent(IReadOnlyList<UnitView> Units, IReadOnlyList<ItemView> Items, MeasureView? Follows);

/// <summary>A new measure towards a unit, about items of its ledger.</summary>
public sealed partial class NewMeasurePage
{
    private const int MostItems = 200;

    private readonly HashSet<int> chosen = [];
    private Rung rung = Rung.Note;
    private bool filled;
    private DateOnly? due;
    private string? subject, text;
    private bool working;

    [Inject]
    public required ListUnits Units { get; set; }

    [Inject]
    public required ListItems Items { get; set; }

    [Inject]
    public required GetMeasure Get { get; set; }

    [Inject]
    public required IssueMeasure Issue { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "rung")]
    public string? RungWord { get; set; }

    [SupplyParameterFromQuery(Name = "follows")]
    public int? Follows { get; set; }

    [SupplyParameterFromQuery(Name = "cause")]
    public string? Cause { get; set; }

    [SupplyParameterFromQuery(Name = "item")]
    public int? Item { get; set; }

    private IReadOnlyList<PickOption> UnitOptions => [new("", T["Sup_PickUnit"]), .. Data!.Units.Select(u => new PickOption(u.Code, Named.Of(u.Name, u.NameEn)))];

    private IReadOnlyList<PickOption> RungOptions => [.. Enum.GetValues<Rung>().Where(r => Data?.Follows is not { } before || r > before.Rung).Select(r => new PickOption(r.ToString(), T["Rung_" + r]))];

    protected override async Task<NewMeasureContent> LoadAsync(CancellationToken cancellationToken) => new(
        [.. (await Units.ExecuteAsync(Actor, cancellationToken)).OrderBy(u => u.Invented).ThenBy(u => u.Code, StringComparer.Ordinal)],
        string.IsNullOrEmpty(Unit) ? [] : (await Items.ExecuteAsync(Actor, ItemFilter.All with { Units = [Unit] }, new PageRequest(1, MostItems), cancellationToken)).Items,
        Follows is { } id ? (await Get.ExecuteAsync(Actor, id, cancellationToken)).Measure : null);

    protected override void OnLoaded(NewMeasureContent data)
    {
        if (filled) return;
        filled = true;
        if (ItemWords.TryRead<Rung>(RungWord, out var asked)) rung = asked;
        if (data.Follows is { } before) (rung, subject) = ((Rung)Math.Min((int)before.Rung + 1, (int)Rung.Transfer), before.Subject);
        else if (rung == Rung.Interview && Cause is not null) subject = T["Sup_InterviewSubject"];
        if (Item is { } item) chosen.Add(item);
    }

    private void Choose(int id, bool wanted)
    {
        if (wanted) chosen.Add(id);
        else chosen.Remove(id);
    }

    private async Task IssueAsync()
    {
        working = true;
        var id = 0;
        if (await TryAsync(async () => id = await Issue.ExecuteAsync(Actor, new(Unit, rung, subject, text, null, due, [.. chosen], Follows, Cause), CancellationToken.None))) Navigation.NavigateTo($"supervision/{id}");
        working = false;
    }
}
