using EnvDashboard.Application.Access;
using EnvDashboard.Application.Access.Accounts;
using EnvDashboard.Application.Supervision;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;
using EnvDashboard.Tests.Intake;
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

    /// <summary>A saved view of the page of exports, and its repetition, which is behind.</summary>
    internal int View { get; private set; }

    internal int Repeat { get; private set; }

    /// <summary>A file that waits to be made.</summary>
    internal int Export { get; private set; }

    /// <summary>An item of the ledger, and a note about it.</summary>
    internal int Item { get; private set; }

    internal int Measure { get; private set; }

    /// <summary>In force.</summary>
    internal int Complaints { get; private set; }

    internal int StagedComplaints { get; private set; }

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
        Complaints = await program.SubmitAsync(ComplaintFiles.Both(Town.Unit(1), "2024-03"));
        StagedComplaints = await program.SubmitAsync(ComplaintFiles.Both(Town.Unit(2), "2024-03"), commit: false);
        using var file = new MemoryStream(Town.Month("2024-04", (9, 8), (7, 6), (5, 4)));
        Received = await program.Get<Application.Submissions.ReceiveSubmission>()
            .StoreAsync(Actor.System, new("later.xlsx", null, null, null, true), file, CancellationToken.None);
        await program.SubmitAsync(new WorkbookBuilder().Sheet("整改台账", ["编号", "单位", "事项", "自报状态", "时限", "期间"], ["1", Town.Unit(1), "审批慢", "推进中", "2024-06-30", "2024"]).Build());
        await using var db = program.Open();
        Item = (await db.RectificationItems.SingleAsync()).Id;
        Measure = await program.Get<IssueMeasure>().ExecuteAsync(Actor.System, new(Town.Unit(1), Domain.Supervision.Rung.Note, "x", null, null, null, [Item]), CancellationToken.None);
        db.Jobs.Add(new JobRow { Type = "compute_rankings", Key = "all", Arguments = "{}", State = JobState.Succeeded, EnqueuedAt = DateTime.UtcNow });
        db.ApiKeys.Add(new ApiKeyRow { Name = "k", Hash = "h", Role = Roles.Staff, CreatedBy = "test", CreatedAt = DateTime.UtcNow });
        db.Roles.AddRange(Roles.All.Select(r => new IdentityRole(r) { NormalizedName = r.ToUpperInvariant() }));
        var (view, export) = (
            new SavedViewRow { Page = "exports", Name = "monthly", Query = $"group={Town.Group}&scheme={Town.Scheme}", SavedBy = Actor.System.Name, SavedAt = DateTime.UtcNow },
            new ExportRow { Kind = "bulletin.docx", Query = $"group={Town.Group}&period=2024-02", Language = "zh-CN", RequestedBy = Actor.System.Name, RequestedAt = DateTime.UtcNow });
        db.SavedViews.Add(view);
        db.Exports.Add(export);
        await db.SaveChangesAsync();
        var repeat = new ExportRepeatRow
        {
            SavedViewId = view.Id, Kind = "ranking.csv", Language = "zh-CN", GroupCode = Town.Group, SchemeCode = Town.Scheme, LastPeriod = "2023-12", AskedBy = Actor.System.Name, AskedAt = DateTime.UtcNow,
        };
        db.ExportRepeats.Add(repeat);
        await db.SaveChangesAsync();
        (View, Export, Repeat) = (view.Id, export.Id, repeat.Id);
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
