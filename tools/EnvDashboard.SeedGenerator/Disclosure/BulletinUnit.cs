using EnvDashboard.SeedGenerator.Definitions;
using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Disclosure;

/// <summary>A unit that published a bulletin, with the city and province it belongs to.</summary>
internal sealed record BulletinUnit(string Code, string Name, string NameEn, string Kind, string City, string Province)
    : Unit(Code, Name, NameEn, Kind)
{
    // The group of the 49 is by province: GB/T 2260 codes of Liaoning start with 21.
    public bool IsInLiaoning => Code.StartsWith("21", StringComparison.Ordinal);

    /// <summary>The units sheet with two columns of its own: where the unit lies.</summary>
    public static readonly DefinitionTable<Unit> LocatedTable = Unit.Table.With(
        new("city", "所在城市", 12, u => Cell.Of(((BulletinUnit)u).City)),
        new("province", "所在省份", 12, u => Cell.Of(((BulletinUnit)u).Province)));
}
