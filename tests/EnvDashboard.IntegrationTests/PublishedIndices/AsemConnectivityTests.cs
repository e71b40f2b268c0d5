using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.PublishedIndices;

/// <summary>
/// JRC and bluefox data, ASEM Sustainable Connectivity as the example of the package COINr: eight pillars, two sub-indices, one index, all
/// arithmetic means of equal weight. Pillars, sub-indices and index as printed in its article on results, two decimals.
/// </summary>
[Collection(EmptyServer.Name)]
public sealed class AsemConnectivityTests(EmptyServer server)
{
    private static readonly (string Unit, double[] Connectivity, double[] Sustainability, double Index, double Conn, double Sust)[] Table =
    [
        ("CHE", [63.41, 32.87, 74.78, 85.94, 56.93], [77.21, 87.85, 56.88], 68.38, 62.79, 73.98),
        ("NLD", [64.87, 46.62, 84.55, 71.74, 41.92], [58.73, 86.58, 57.78], 64.82, 61.94, 67.70),
        ("DNK", [50.52, 30.43, 78.13, 75.35, 51.04], [69.83, 86.40, 61.29], 64.80, 57.10, 72.51),
        ("NOR", [58.18, 25.70, 80.03, 89.46, 33.80], [70.90, 87.00, 56.59], 64.47, 57.44, 71.50),
    ];

    [Fact]
    public async Task Upload_pillars_gives_the_printed_sub_indices_and_index()
    {
        var index = IndexWorkbook.On(server).Units(Table.Select(p => p.Unit)).Inner("Index", null).Inner("Conn", "Index").Inner("Sust", "Index");
        for (var i = 0; i < 8; i++)
        {
            index.Indicator(FormattableString.Invariant($"P{i}"), FormattableString.Invariant($"Pillar {i} {index.Code("")}"), "higher");
            index.Leaf(FormattableString.Invariant($"L{i}"), i < 5 ? "Conn" : "Sust", FormattableString.Invariant($"P{i}"), "none");
        }
        var data = new WorkbookBuilder().Sheet(
            "data",
            [["unit", .. Enumerable.Range(0, 8).Select(i => FormattableString.Invariant($"{index.Code("P")}{i}"))],
            .. Table.Select(p => (object?[])[IndexWorkbook.UnitCode(p.Unit), .. p.Connectivity.Concat(p.Sustainability).Cast<object?>()])]).Build();
        await index.PublishAsync(data, "data.xlsx", ("period", "2018"));
        Assert.Equal(["CHE", "NLD", "DNK", "NOR"], (await index.RankingAsync("2018")).Names());
        foreach (var (node, printed) in new (string, Func<int, double>)[] { ("Index", i => Table[i].Index), ("Conn", i => Table[i].Conn), ("Sust", i => Table[i].Sust) })
        {
            // Pillars are printed rounded: a mean of rounded numbers is off by half a unit of their last place at most, and so is the print.
            await CheckAsync(index, node, Table.Select((p, i) => (p.Unit, printed(i))));
        }
    }

    private static async Task CheckAsync(IndexWorkbook index, string node, IEnumerable<(string Unit, double Score)> printed) =>
        Printed.Same(printed, await index.RankingAsync("2018", node), 0.01001);
}
