using EnvDashboard.Application.Access;
using EnvDashboard.Application.Access.Accounts;
using EnvDashboard.Application.Exports.Downloads;
using EnvDashboard.Application.Jobs;

namespace EnvDashboard.Application.Exports.Tables;

/// <summary>Tables of the pages of the office itself: jobs, accounts, keys, files made.</summary>
public sealed class OfficeTables(ListJobs jobs, ListAccounts accounts, ListApiKeys keys, ListDownloads downloads)
{
    internal IEnumerable<PageTable> All => [Jobs, Accounts, Keys, Downloads];

    private PageTable Jobs => new PageTable<JobView>("jobs", [Permission.Export, Permission.Operate], "Background work, the latest first.",
        (o, ct) => PageTable.Paged(o, page => jobs.ExecuteAsync(o.Actor, page, ct), ct),
        [
            new("id", j => j.Id), new("type", j => j.Type), new("key", j => j.Key), new("state", j => j.State), new("progress", j => j.Progress), new("attempts", j => j.Attempts), new("enqueuedAt", j => j.EnqueuedAt),
            new("startedAt", j => j.StartedAt), new("finishedAt", j => j.FinishedAt), new("error", j => j.Error),
        ]);

    private PageTable Accounts => new PageTable<AccountView>("accounts", [Permission.Export, Permission.ManageAccess], "Who can sign in.",
        (o, ct) => PageTable.Whole(accounts.ExecuteAsync(o.Actor, ct)),
        [new("name", a => a.Name), new("displayName", a => a.DisplayName), new("role", a => a.Role), new("lockedOut", a => a.LockedOut)]);

    private PageTable Keys => new PageTable<ApiKeyView>("keys", [Permission.Export, Permission.ManageAccess], "API keys, without the keys themselves.",
        (o, ct) => PageTable.Whole(keys.ExecuteAsync(o.Actor, ct)),
        [new("id", k => k.Id), new("name", k => k.Name), new("role", k => k.Role), new("createdBy", k => k.CreatedBy), new("createdAt", k => k.CreatedAt), new("revokedAt", k => k.RevokedAt)]);

    private PageTable Downloads => new PageTable<DownloadView>("downloads", [Permission.Export], "Files made, the latest first.",
        (o, ct) => PageTable.Paged(o, page => downloads.ExecuteAsync(o.Actor, page, ct), ct),
        [
            new("id", d => d.Id), new("kind", d => d.Kind), new("parameters", d => d.Query), new("state", d => d.State), new("requestedBy", d => d.RequestedBy), new("requestedAt", d => d.RequestedAt), new("finishedAt", d => d.FinishedAt),
            new("fileName", d => d.FileName), new("size", d => d.Size), new("sha256", d => d.Sha256), new("problem", d => d.Problem),
        ]);
}
