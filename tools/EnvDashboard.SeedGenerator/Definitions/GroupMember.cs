using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Definitions;

/// <summary>排名组: one row says that a unit is ranked in a group, from a date on when one is given.</summary>
internal sealed record GroupMember(string Group, string GroupName, string GroupNameEn, string Unit, string? From)
{
    public static readonly DefinitionTable<GroupMember> Table = new(
        "groups",
        "排名组",
        new("group", "组编码", 12, m => Cell.Of(m.Group)),
        new("group_name", "组名称", 24, m => Cell.Of(m.GroupName)),
        new("group_name_en", null, 32, m => Cell.Of(m.GroupNameEn)),
        new("unit", "单位", 12, m => Cell.Of(m.Unit)),
        new("from", null, 12, m => Cell.Of(m.From)),
        new("to", null, 12, _ => Cell.Blank));

    public static IEnumerable<GroupMember> Of(string group, string name, string nameEn, IEnumerable<Unit> units) =>
        units.Select(u => new GroupMember(group, name, nameEn, u.Code, u.ValidFrom));
}
