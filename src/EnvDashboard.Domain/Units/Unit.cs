namespace EnvDashboard.Domain.Units;

public enum UnitKind { District, County, City, Zone, Department, Park, Street, Other }

/// <summary>Whoever is measured (考核单位). The code is the key: names repeat across cities.</summary>
public sealed record Unit
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public string? NameEn { get; init; }
    public UnitKind Kind { get; init; } = UnitKind.Other;
    public string? ParentCode { get; init; }

    /// <summary>City and province as printed, to tell two units of one name apart.</summary>
    public string? City { get; init; }
    public string? Province { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }

    /// <summary>A fictitious unit: its figures are invented and every screen and export that shows them says so.</summary>
    public bool Invented { get; init; }
}

/// <summary>Units ranked against each other (排名组).</summary>
public sealed record PeerGroup
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public string? NameEn { get; init; }
    public IReadOnlyList<GroupMembership> Members { get; init; } = [];
}

/// <summary>A unit belongs to a group from one day to another; an empty end means "still".</summary>
public sealed record GroupMembership(string UnitCode, DateOnly? From, DateOnly? To)
{
    /// <summary>A unit is ranked for a period when it is a member on the period's last day.</summary>
    public bool Covers(Periods.Period period) => (From is null || From <= period.End) && (To is null || To >= period.End);
}
