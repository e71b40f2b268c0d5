using EnvDashboard.Application.Access;
using EnvDashboard.Application.Complaints;
using EnvDashboard.Domain.Periods;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EnvDashboard.Web.Components.Pages.Units;

/// <summary>The unit's own complaints, those of the units below it among them: the year that ends with the period shown. Comes after the rest of the page.</summary>
public sealed partial class ComplaintsCard
{
    private const int MonthsShown = 12, TopicsShown = 5;

    private ComplaintSumView? total;
    private IReadOnlyList<ComplaintSumView> topics = [];
    private string from = "", to = "";
    private (string, string)? loaded;

    /// <summary>Code.</summary>
    [Parameter, EditorRequired]
    public string Unit { get; set; } = "";

    /// <summary>Code of the period shown; its last month is the last that counts.</summary>
    [Parameter, EditorRequired]
    public string Period { get; set; } = "";

    [CascadingParameter]
    public required Task<AuthenticationState> SignedIn { get; set; }

    [Inject]
    public required SumComplaints Sums { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (loaded == (Unit, Period) || !PeriodText.TryParse(Period, out var period)) return;
        loaded = (Unit, Period);
        from = Month(period.End.AddMonths(1 - MonthsShown));
        to = Month(period.End);
        var actor = Actor.Of((await SignedIn).User);
        var filter = new ComplaintFilter([Unit], [], [], from, to);
        total = (await Sums.ExecuteAsync(actor, ComplaintKey.All, filter, CancellationToken.None)).SingleOrDefault();
        topics = total is null ? [] :
            [.. (await Sums.ExecuteAsync(actor, ComplaintKey.Topic, filter, CancellationToken.None))
                .Where(t => t is { Key: not null, Counts.Received: not null }).OrderByDescending(t => t.Counts.Received).Take(TopicsShown)];
    }

    private string Link(params (string Name, string Value)[] choices) => "complaints?" + string.Join('&',
        new[] { ("unit", Unit), ("from", from), ("to", to) }.Concat(choices).Select(c => $"{c.Item1}={Uri.EscapeDataString(c.Item2)}"));

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
