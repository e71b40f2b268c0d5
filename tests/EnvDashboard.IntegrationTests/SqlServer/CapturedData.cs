using EnvDashboard.Application.Access;
using EnvDashboard.Application.Access.Accounts;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.IntegrationTests.SqlServer;

/// <summary>A SQLite database with submissions in every state, from which a <see cref="CapturedServer"/> answers.</summary>
public sealed class CapturedData : IAsyncLifetime
{
    private InProcess program = null!;

    internal TestTown Town { get; } = new("C");

    internal int Accepted { get; private set; }

    internal int Staged { get; private set; }

    internal int StagedDefinition { get; private set; }

    internal int Refused { get; private set; }

    internal int Received { get; private set; }

    public async Task InitializeAsync()
    {
        program = await InProcess.StartAsync();
        await program.SubmitAsync(Town.Definition());
        await program.SubmitAsync(Town.Month("2024-01", (90, 80), (70, 60), (50, 40)));
        await program.SubmitAsync(Town.Month("2024-02", (91, 82), (73, 64), (55, 46)));
        await program.RankAsync();
        Accepted = await program.SubmitAsync(TestTown.Data((Town.Unit(3), Town.A, "2024-01", 99)));
        Staged = await program.SubmitAsync(Town.Month("2024-02", (1, 2), (3, 4), (5, 6)), commit: false);
        StagedDefinition = await program.SubmitAsync(Town.Definition("2", "2024-02", 3), commit: false);
        Refused = await program.SubmitAsync(TestTown.Data((Town.Unit(1), Town.A, "2024-01", "约好")));
        using var file = new MemoryStream(Town.Month("2024-04", (9, 8), (7, 6), (5, 4)));
        Received = await program.Get<Application.Submissions.ReceiveSubmission>()
            .StoreAsync(Actor.System, new("later.xlsx", null, null, null, true), file, CancellationToken.None);
        await using var db = program.Open();
        db.Jobs.Add(new JobRow { Type = "compute_rankings", Key = "all", Arguments = "{}", State = JobState.Succeeded, EnqueuedAt = DateTime.UtcNow });
        db.ApiKeys.Add(new ApiKeyRow { Name = "k", Hash = "h", Role = Roles.Staff, CreatedBy = "test", CreatedAt = DateTime.UtcNow });
        db.Roles.AddRange(Roles.All.Select(r => new IdentityRole(r) { NormalizedName = r.ToUpperInvariant() }));
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync() => program.DisposeAsync().AsTask();

    /// <summary>The program's use cases on the provider for SQL Server.</summary>
    internal (ServiceProvider Services, CapturedServer Server) Compose(int maxBatchSize)
    {
        var server = new CapturedServer(program.Options.SqliteConnectionString, maxBatchSize);
        var services = InProcess.Compose(program.Options).AddAccounts()
            .AddSingleton<IDbContextFactory<AppDb>>(server)
            .AddSingleton<IObservationBulk>(new BorrowedBulk(program.Get<IDbContextFactory<AppDb>>()))
            .AddSingleton<IRegisterRows>(new BorrowedBulk(program.Get<IDbContextFactory<AppDb>>()))
            .AddSingleton<IPlaceRows>(new BorrowedBulk(program.Get<IDbContextFactory<AppDb>>()));
        services.AddIdentityCore<AppUser>().AddRoles<IdentityRole>().AddEntityFrameworkStores<AppDb>();
        return (services.BuildServiceProvider(), server);
    }
}
