namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>The story the rankings of the demonstration tell.</summary>
internal static class DemoStory
{
    private static readonly Dictionary<string, Course> Courses = new(StringComparer.Ordinal)
    {
        ["D01"] = new(0.80, 0.85),
        ["D02"] = new(0.85, 0.65),
        ["D03"] = new(0.95, -0.65), // the fall
        ["D04"] = new(0.40, 0.50),
        ["D05"] = new(0.10, 0.15),
        ["D06"] = new(0.50, 0.30),
        ["D07"] = new(-0.85, 0.95), // the climb
        ["D08"] = new(-0.10, 0.00),
        ["D09"] = new(0.20, 0.05),
        ["D10"] = new(-0.30, -0.20),
        ["D11"] = new(-0.05, 0.20),
        ["D12"] = new(0.45, 0.40, new Episode("2024-09", "2024-12", -0.70), new Episode("2025-01", "2025-02", -0.30)), // a bad autumn
        ["D13"] = new(-0.45, -0.40),
        ["D14"] = new(-0.25, -0.75),
        ["D15"] = new(-0.85, -0.20), // last again and again until the interviews bear fruit
        ["D16"] = new(-0.70, -0.55),

        ["P01"] = new(0.90, 0.95),
        ["P02"] = new(0.35, 0.30),
        ["P03"] = new(0.55, 0.60),
        ["P04"] = new(0.20, 0.15),
        ["P05"] = new(0.05, 0.35),
        ["P06"] = new(0.40, -0.10),
        ["P07"] = new(-0.60, -0.70),
        ["P08"] = new(-0.35, 0.25),
        ["P09"] = new(-0.85, -0.30),
        ["P10"] = new(-0.10, -0.15),
        ["P11"] = new(0.00, 0.10),
        ["P12"] = new(0.15, 0.00),

        ["K01"] = new(0.85, 0.45),
        ["K02"] = new(-0.40, -0.55),
        ["K03"] = new(0.10, 0.45),
        ["K04"] = new(-0.10, -0.20),
        ["K05"] = new(0.45, 0.20),
        ["K06"] = new(-1.20, 0.30), // a new park finding its feet
    };

    public static Course Of(DemoUnit unit) => Courses[unit.Code];
}
