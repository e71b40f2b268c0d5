using EnvDashboard.Domain.Units;

namespace EnvDashboard.Application.Templates.Sheets;

internal static class UnitNames
{
    /// <summary>The name beside the code. In English only where the unit has one: the intake holds code and name against each other.</summary>
    public static string Of(Unit unit, TemplateText text) => text.Name(unit.Name, unit.NameEn);
}
