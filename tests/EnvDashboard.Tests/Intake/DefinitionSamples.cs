namespace EnvDashboard.Tests.Intake;

/// <summary>The shortest scheme that can be read, for tests of what hangs on it.</summary>
public static class ShortestScheme
{
    /// <param name="number">Behind the names of both sheets, to tell several schemes apart.</param>
    public static WorkbookBuilder Scheme(this WorkbookBuilder builder, string number = "", string code = "S") =>
        builder
            .Sheet("scheme" + number, ["key", "value"], ["code", code], ["name", "办法"], ["version", 1], ["applies_from", "2024-01"], ["group", "G"])
            .Sheet("scheme_nodes" + number, ["node", "parent", "name", "indicator"], ["R", null, "总分", null], ["L", "R", "叶", "CASES"]);
}
