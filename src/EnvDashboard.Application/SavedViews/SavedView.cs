using EnvDashboard.Application.Access;

namespace EnvDashboard.Application.SavedViews;

/// <param name="Page">Path of the page, such as what-if.</param>
/// <param name="Query">The choices as in the page's address, without the question mark.</param>
/// <param name="Own">The asker saved it, and may replace or remove it.</param>
public sealed record SavedView(int Id, string Page, string Name, string Query, string SavedBy, DateTime SavedAt, bool Own);

/// <summary>The pages whose views can be kept, and what it takes to see them.</summary>
public static class SavedViewPages
{
    public const int MaxName = 80, MaxQuery = 4000;

    public static IReadOnlyDictionary<string, Permission> All { get; } = new Dictionary<string, Permission>(StringComparer.Ordinal)
    {
        ["what-if"] = Permission.ViewResults,
        ["rectification"] = Permission.ViewResults,
        ["complaints"] = Permission.ViewResults,
        ["approvals"] = Permission.ViewResults,
        ["exports"] = Permission.Export,
    };
}
