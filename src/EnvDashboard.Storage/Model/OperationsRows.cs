using Microsoft.AspNetCore.Identity;

namespace EnvDashboard.Storage.Model;

public sealed class AppUser : IdentityUser
{
    public string? DisplayName { get; set; }
}

/// <summary>An API key. Only its hash is kept.</summary>
public sealed class ApiKeyRow
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public required string Hash { get; set; }
    public required string Role { get; set; }
    public required string CreatedBy { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? RevokedAt { get; set; }
}

/// <summary>Who did what, written in the transaction of the deed.</summary>
public sealed class AuditRow
{
    public long Id { get; set; }
    public DateTime At { get; set; }
    public required string Actor { get; set; }
    public required string Action { get; set; }
    public required string Subject { get; set; }
    public string? Details { get; set; }
}

public enum JobState { Queued, Running, Retrying, Succeeded, Failed }

/// <summary>What is known of a background job, whichever scheduler runs it.</summary>
public sealed class JobRow
{
    public long Id { get; set; }
    public required string Type { get; set; }
    public required string Key { get; set; }
    public required string Arguments { get; set; }
    public JobState State { get; set; }
    public double Progress { get; set; }
    public string? Stage { get; set; }
    public int Attempts { get; set; }
    public string? Error { get; set; }
    public DateTime EnqueuedAt { get; set; }
    public DateTime? StartedAt { get; set; }
    public DateTime? FinishedAt { get; set; }
}

/// <summary>Small named numbers of the installation.</summary>
public sealed class CounterRow
{
    /// <summary>Raised by every accept and rollback: says whether a comparison with the observations still holds.</summary>
    public const string Observations = "observations";

    /// <summary>1 once the seed data is loaded and ranked.</summary>
    public const string Seeded = "seeded";

    public required string Name { get; set; }
    public long Value { get; set; }
}

/// <summary>A key ring entry of ASP.NET Core Data Protection, so that all nodes read each other's cookies.</summary>
public sealed class DataProtectionKeyRow
{
    public int Id { get; set; }
    public required string FriendlyName { get; set; }
    public required string Xml { get; set; }
}
