using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Application.Schemes;

/// <summary>Puts a draft in force: from the period it applies from on, its group is ranked by it.</summary>
public sealed class PublishScheme(SchemeLife life)
{
    public Task ExecuteAsync(Actor actor, string code, string version, CancellationToken cancellationToken) =>
        life.ExecuteAsync(actor, code, version, "scheme.published", null, (row, _) =>
        {
            if (SchemeLife.StatusOf(row) != SchemeStatus.Draft) throw new ConflictException("scheme_not_draft", code, version);
            row.Status = Keyword.Of(SchemeStatus.Published);
        }, cancellationToken);
}
