using EnvDashboard.Application.Access.Accounts;

namespace EnvDashboard.Web.Components.Pages.Access;

public sealed record AccessContent(IReadOnlyList<AccountView> Accounts, IReadOnlyList<ApiKeyView> Keys);
