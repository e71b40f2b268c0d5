using EnvDashboard.SeedGenerator.Definitions;
using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>Which units report an indicator; a unit belongs to exactly one of the three.</summary>
[Flags]
internal enum UnitSort
{
    District = 1,
    Department = 2,
    Park = 4,
    Everyone = District | Department | Park,
}

/// <summary>A unit of the invented city.</summary>
/// <param name="Size">Against a middling unit of its sort: how many cases, calls, contracts it has.</param>
internal sealed record DemoUnit(string Code, string Name, string NameEn, string Kind, UnitSort Sort, double Size)
    : Unit(Code, Name, NameEn, Kind)
{
    /// <summary>The units sheet with the column that makes the product mark every one of these as invented.</summary>
    public static readonly DefinitionTable<Unit> InventedTable = Unit.Table.With(
        new Column<Unit>("invented", "虚构", 8, _ => Cell.Of("yes")));

    /// <summary>Whether the unit exists at the end of the month.</summary>
    public bool ExistsIn(DemoMonth month) =>
        ValidFrom is null || string.CompareOrdinal(ValidFrom, month.Id + "-31") <= 0;
}
