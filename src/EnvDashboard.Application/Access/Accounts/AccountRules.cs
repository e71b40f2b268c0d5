using EnvDashboard.Application.Errors;
using EnvDashboard.Storage.Model;
using Microsoft.AspNetCore.Identity;

namespace EnvDashboard.Application.Access.Accounts;

/// <summary>What holds for every change of an account.</summary>
internal static class AccountRules
{
    private const int LongestName = 100;

    public static string RequireName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new InvalidInputException(new FieldError("name", "missing"));
        var trimmed = name.Trim();
        if (trimmed.Length > LongestName || trimmed.Any(char.IsControl)) throw new InvalidInputException(new FieldError("name", "name_not_allowed"));
        return trimmed;
    }

    public static void RequireRole(string? role)
    {
        if (!Roles.All.Contains(role)) throw new InvalidInputException(new FieldError("role", "unknown_word", role ?? "", string.Join(", ", Roles.All)));
    }

    public static void RequireSuccess(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidInputException([.. result.Errors.Select(e => Explain(e.Code)).DistinctBy(e => e.Code)]);
    }

    /// <summary>An installation that nobody administers could not be mended from its own pages.</summary>
    public static async Task RequireAnotherAdministratorAsync(AccountScope scope, AppUser leaving)
    {
        var administrators = await scope.Users.GetUsersInRoleAsync(Roles.Administrator);
        if (administrators.All(u => u.Id == leaving.Id)) throw new ConflictException("last_administrator");
    }

    private static FieldError Explain(string code) => code switch
    {
        "DuplicateUserName" => new("name", "name_taken"),
        "InvalidUserName" => new("name", "name_not_allowed"),
        _ when code.StartsWith("Password", StringComparison.Ordinal) => new("password", "password_too_weak"),
        _ => new("name", "account_refused", code),
    };
}
