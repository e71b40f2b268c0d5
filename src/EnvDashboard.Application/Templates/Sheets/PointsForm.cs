namespace EnvDashboard.Application.Templates.Sheets;

/// <summary>Points added or deducted: a row an entry, with the units of the group to choose from.</summary>
internal static class PointsForm
{
    public static Form Of() => new("points", [new("unit", true, Units: true), new("period", true), new("points", true, Number: true), new("reason", true), new("evidence")], []);
}
