using System.Globalization;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.WhatIf;
using EnvDashboard.Web.Components.Pages.Rankings;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.WhatIf;

/// <summary>
/// Other weights on the figures of a published ranking, by sliders. The run is read once; a move of a slider is arithmetic on it. What is
/// tried stands in the address, so it can be sent to somebody.
/// </summary>
public sealed partial class WhatIfPage
{
    private Dictionary<string, double> tried = new(StringComparer.Ordinal);
    private WhatIfRanking? shown;
    private int moves;
    private string? inAddress;
    private List<WhatIfRow> rows = [];

    [Inject]
    public required LoadWhatIf Load { get; set; }

    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    [SupplyParameterFromQuery]
    public string? Group { get; set; }

    [SupplyParameterFromQuery]
    public string? Scheme { get; set; }

    /// <summary>Such as E1:20,E5:8.</summary>
    [SupplyParameterFromQuery]
    public string? Weights { get; set; }

    /// <summary>The weights change nothing of the figures.</summary>
    protected override string DataAddress => $"{Group} {Scheme} {Period}";

    private IReadOnlyList<NodeReference> Branches => [.. Data!.Ranking!.Nodes.Where(n => n.Parent == Data.Ranking.Nodes[0].Code)];

    private int Decimals => Data?.Ranking?.Scheme.RankDecimals ?? 2;

    /// <summary>Twice the heaviest branch of the scheme, so that every slider has room both ways.</summary>
    private double MostWeight => 2 * Branches.Max(n => n.Weight);

    private string Most => Text(MostWeight);

    private string Step => Text(MostWeight / 100);

    protected override Task<WhatIfContent> LoadAsync(CancellationToken cancellationToken) => Load.ExecuteAsync(Actor, new(Period, Group, Scheme, null), cancellationToken);

    protected override void OnLoaded(WhatIfContent data)
    {
        inAddress = Weights;
        tried = Read(Weights, data.Ranking?.Nodes ?? []);
        Show(data.Session);
    }

    /// <summary>A saved scenario of the ranking already shown changes nothing but the weights in the address.</summary>
    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Data is not { Session: not null } data || Weights == inAddress) return;
        OnLoaded(data);
    }

    private static Dictionary<string, double> Read(string? weights, IReadOnlyList<NodeReference> nodes)
    {
        var read = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var part in (weights ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.LastIndexOf(':');
            if (colon < 0 || !double.TryParse(part.AsSpan(colon + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)) continue;
            if (weight is >= 0 and <= 1e6 && nodes.Any(n => n.Code == part[..colon])) read[part[..colon]] = weight;
        }
        return read;
    }

    private void Show(WhatIfSession? session)
    {
        shown = session?.Rank(tried);
        rows = [.. shown?.Rows ?? []];
    }

    /// <summary>Weights tried on one scheme mean nothing under another.</summary>
    private void PickRanking((string Name, object? Value)[] choices) => Go([.. choices, ("weights", null)]);

    private double WeightOf(NodeReference node) => tried.GetValueOrDefault(node.Code, node.Weight);

    private double Share(NodeReference node)
    {
        var all = Branches.Sum(WeightOf);
        return all > 0 ? WeightOf(node) / all : 0;
    }

    private async Task TryAsync(NodeReference node, ChangeEventArgs e)
    {
        if (!double.TryParse(e.Value?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)) return;
        if (Math.Abs(weight - node.Weight) < 1e-9) tried.Remove(node.Code);
        else tried[node.Code] = weight;
        Show(Data!.Session);
        // The address follows when the slider rests, unless the page has been left by then.
        var move = ++moves;
        await Task.Delay(300);
        if (move == moves && new Uri(Navigation.Uri).AbsolutePath.EndsWith("/what-if", StringComparison.Ordinal)) KeepInAddress();
    }

    private void KeepInAddress()
    {
        inAddress = tried.Count == 0 ? null : string.Join(',', tried.Select(t => t.Key + ":" + Text(t.Value)));
        GoInPlace(("weights", inAddress));
    }

    private void Reset()
    {
        tried.Clear();
        Show(Data!.Session);
        KeepInAddress();
    }

    private static string Text(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
