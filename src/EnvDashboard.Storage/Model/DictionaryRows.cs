namespace EnvDashboard.Storage.Model;

public sealed class UnitRow
{
    public int Id { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public string? NameEn { get; set; }
    public required string Kind { get; set; }
    public int? ParentId { get; set; }
    public string? City { get; set; }
    public string? Province { get; set; }
    public List<string> Aliases { get; set; } = [];
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public bool Invented { get; set; }
}

public sealed class GroupRow
{
    public int Id { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public string? NameEn { get; set; }
    public List<GroupMemberRow> Members { get; set; } = [];
}

public sealed class GroupMemberRow
{
    public int Id { get; set; }
    public int GroupId { get; set; }
    public int UnitId { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
}

public sealed class CategoryRow
{
    public int Id { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public string? NameEn { get; set; }
    public int Order { get; set; }
}

public sealed class IndicatorRow
{
    public int Id { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public string? NameEn { get; set; }
    public string? Domain { get; set; }
    public int? CategoryId { get; set; }
    public string? UnitOfMeasure { get; set; }
    public required string Direction { get; set; }
    public required string Kind { get; set; }
    public string? Frequency { get; set; }
    public int? Decimals { get; set; }
    public double? Min { get; set; }
    public double? Max { get; set; }
    public string? Nature { get; set; }
    public List<string> Aliases { get; set; } = [];
    public string? Definition { get; set; }
    public string? CountingRule { get; set; }
}

public sealed class PeriodRow
{
    public int Id { get; set; }
    public required string Code { get; set; }
    public required string Kind { get; set; }
    public DateOnly Start { get; set; }
    public DateOnly End { get; set; }
}
