using System.Text.Json;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.PublishedIndices;

/// <summary>
/// An index as its users would write it down: units, indicators, scheme and tree in one definition workbook, uploaded to a real server.
/// Codes carry a prefix, so that many indices stand on one server; units are the same for all of them, as countries are.
/// </summary>
internal sealed class IndexWorkbook(EmptyServer server, string prefix)
{
    private static readonly object?[] NodeHeader =
    [
        "node", "parent", "name", "weight", "aggregation", "indicator", "normalisation", "low", "high", "target", "inner_low", "inner_high",
        "points", "per_event", "bands", "treatment", "impute", "base_min",
    ];

    private readonly List<object?[]> units = [["code", "name", "kind"]];
    private readonly List<object?[]> groups = [["group", "group_name", "unit"]];
    private readonly List<object?[]> indicators = [["code", "name", "unit_of_measure", "direction", "kind", "frequency"]];
    private readonly List<object?[]> scheme = [["key", "value"]];
    private readonly List<object?[]> nodes = [NodeHeader];
    private readonly HashSet<string> codes = [];

    public static IndexWorkbook On(EmptyServer server) => new(server, server.NewPrefix());

    public string Code(string name) => prefix + name;

    /// <summary>The letters of a unit's name.</summary>
    public static string UnitCode(string name) => "P-" + string.Concat(name.Where(char.IsAsciiLetter)).ToUpperInvariant();

    public IndexWorkbook Units(params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            units.Add([UnitCode(name), name, "other"]);
            groups.Add([Code("G"), prefix + " group", UnitCode(name)]);
        }
        return this;
    }

    public IndexWorkbook Indicator(string code, string name, string direction, string? unit = null, string kind = "value", string frequency = "year")
    {
        codes.Add(code);
        indicators.Add([Code(code), name, unit, direction, kind, frequency]);
        return this;
    }

    /// <summary>Sets a key of the scheme sheet beside the usual ones.</summary>
    public IndexWorkbook With(string key, object value)
    {
        scheme.Add([key, value]);
        return this;
    }

    public IndexWorkbook Inner(string node, string? parent, string aggregation = "arithmetic", object? weight = null) => Row(node, parent, null, ("weight", weight ?? 1), ("aggregation", aggregation));

    /// <summary>A leaf; its indicator by the code it was added with, else as written, e.g. by name.</summary>
    public IndexWorkbook Leaf(string node, string parent, string indicator, string normalisation, params (string Column, object? Value)[] parameters) =>
        Row(node, parent, codes.Contains(indicator) ? Code(indicator) : indicator, [("normalisation", normalisation), .. parameters]);

    public byte[] Definition(string appliesFrom = "2000") => new WorkbookBuilder()
        .Sheet("units", [.. units])
        .Sheet("groups", [.. groups])
        .Sheet("indicators", [.. indicators])
        .Sheet("scheme", [.. scheme, ["code", Code("S")], ["name", prefix + " index"], ["version", "1"], ["applies_from", appliesFrom], ["group", Code("G")]])
        .Sheet("scheme_nodes", [.. nodes])
        .Build();

    /// <summary>Uploads the definition, then the data, each to be put in force at once, and waits until all is ranked.</summary>
    public async Task PublishAsync(byte[] data, string name = "data.xlsx", params (string Name, string Value)[] fields)
    {
        await SubmitAsync(Definition(), "definition.xlsx");
        await SubmitAsync(data, name, fields);
    }

    public async Task SubmitAsync(byte[] file, string name, params (string Name, string Value)[] fields)
    {
        var submission = await server.Api.SubmitAsync(file, name: name, fields: fields);
        if (submission.Text("status") == "ranked") return;
        var findings = await server.Api.GetAsync($"/submissions/{submission.Whole("id")}/findings?pageSize=20");
        Assert.Fail($"{name}: {submission.Text("status")}: {findings}");
    }

    public Task<JsonElement> RankingAsync(string period, string? node = null) =>
        server.Api.GetAsync($"/rankings?period={period}&group={Code("G")}&scheme={Code("S")}" + (node is null ? "" : "&node=" + node));

    private IndexWorkbook Row(string node, string? parent, string? indicator, params (string Column, object? Value)[] cells)
    {
        var row = new object?[NodeHeader.Length];
        (row[0], row[1], row[2], row[5]) = (node, parent, node, indicator);
        foreach (var (column, value) in cells) row[Array.IndexOf(NodeHeader, column)] = value;
        nodes.Add(row);
        return this;
    }
}
