namespace EnvDashboard.SeedGenerator.Workbooks;

/// <summary>Namespaces and part types of SpreadsheetML (ECMA-376).</summary>
internal static class SpreadsheetNames
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    public const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    public const string PartType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
}
