using EnvDashboard.Application.Access;
using EnvDashboard.Application.Rankings;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Pages;

/// <summary>The last two months of the invented city with its points: the least that the pages have something to show of.</summary>
public sealed class DemonstrationCity : IAsyncLifetime
{
    private InProcess? city;

    internal InProcess Server => city!;

    /// <summary>The submission of December, and the ranking of the districts in it.</summary>
    public int December { get; private set; }

    public RankingView Ranking { get; private set; } = default!;

    public async Task InitializeAsync()
    {
        city = await InProcess.StartAsync();
        await city.SubmitAsync(SeedFiles.Read("demo", "01-definition.xlsx"));
        await city.SubmitAsync(SeedFiles.Read("demo", "data-2025-11.xlsx"), name: "data-2025-11.xlsx");
        December = await city.SubmitAsync(SeedFiles.Read("demo", "data-2025-12.xlsx"), name: "data-2025-12.xlsx");
        await city.SubmitAsync(SeedFiles.Read("demo", "points-2025.xlsx"));
        await city.RankAsync();
        Ranking = await city.Get<GetRanking>().ExecuteAsync(Actor.System, new("2025-12", "DEMO_D", "DEMO", null), CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (city is not null) await city.DisposeAsync();
    }
}
