namespace EnvDashboard.Application.Access;

/// <summary>What an actor may do. Every use case names the one it needs.</summary>
public enum Permission
{
    /// <summary>See rankings, explanations, dictionaries and values.</summary>
    ViewResults,

    /// <summary>Take comparison workbooks away.</summary>
    Export,

    /// <summary>See submissions, their findings and originals.</summary>
    ViewSubmissions,

    /// <summary>Upload workbooks and accept, reject or roll them back.</summary>
    Submit,

    /// <summary>Claim, verify, clear and reopen items of the rectification ledger.</summary>
    Rectify,

    /// <summary>Ask for a recompute, see jobs.</summary>
    Operate,

    /// <summary>Accounts and API keys.</summary>
    ManageAccess,
}

/// <summary>The four roles and what each may do.</summary>
public static class Roles
{
    public const string Administrator = nameof(Administrator);
    public const string Leader = nameof(Leader);
    public const string Analyst = nameof(Analyst);
    public const string Staff = nameof(Staff);

    public static IReadOnlyList<string> All { get; } = [Administrator, Leader, Analyst, Staff];

    public static IReadOnlySet<Permission> PermissionsOf(string role) => role switch
    {
        Administrator => Enum.GetValues<Permission>().ToHashSet(),
        Analyst => new HashSet<Permission> { Permission.ViewResults, Permission.Export, Permission.ViewSubmissions, Permission.Submit, Permission.Rectify, Permission.Operate },
        Staff => new HashSet<Permission> { Permission.ViewResults, Permission.Export, Permission.ViewSubmissions },
        Leader => new HashSet<Permission> { Permission.ViewResults, Permission.Export },
        _ => new HashSet<Permission>(),
    };
}
