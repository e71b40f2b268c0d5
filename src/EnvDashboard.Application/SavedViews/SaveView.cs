using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.SavedViews;

/// <summary>Keeps a view under a name that everybody sees. The same person may save it again under the same name; nobody else may.</summary>
public sealed class SaveView(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <returns>Its id.</returns>
    public async Task<int> ExecuteAsync(Actor actor, string page, string? name, string? query, CancellationToken cancellationToken)
    {
        if (!SavedViewPages.All.TryGetValue(page, out var permission))
        {
            throw new InvalidInputException(new FieldError("page", "unknown_word", page, string.Join(", ", SavedViewPages.All.Keys)));
        }
        actor.Require(permission);
        name = name?.Trim() ?? "";
        query = query?.TrimStart('?') ?? "";
        if (name.Length == 0) throw new InvalidInputException(new FieldError("name", "missing"));
        if (name.Length > SavedViewPages.MaxName) throw new InvalidInputException(new FieldError("name", "too_long", "80"));
        if (query.Length > SavedViewPages.MaxQuery) throw new InvalidInputException(new FieldError("query", "too_long", "4000"));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.SavedViews.SingleOrDefaultAsync(v => v.Page == page && v.Name == name, cancellationToken);
        if (row is not null && row.SavedBy != actor.Name) throw new ConflictException("view_name_taken", name, row.SavedBy);
        if (row is null) db.SavedViews.Add(row = new() { Page = page, Name = name, Query = query, SavedBy = actor.Name });
        (row.Query, row.SavedAt) = (query, time.GetUtcNow().UtcDateTime);
        db.Audit.Add(new AuditRow { At = row.SavedAt, Actor = actor.Name, Action = "view.saved", Subject = page + " " + name, Details = Text.Shorten(query, 4000) });
        await db.SaveChangesAsync(cancellationToken);
        return row.Id;
    }
}
