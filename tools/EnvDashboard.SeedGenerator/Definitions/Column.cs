using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Definitions;

/// <summary>Which of the two accepted header words a workbook uses.</summary>
internal enum HeaderWords
{
    English,
    Chinese,
}

/// <summary>A column of a definition sheet. <paramref name="Chinese"/> is null where the contract names no Chinese word.</summary>
internal sealed record Column<T>(string Key, string? Chinese, double Width, Func<T, Cell> Value)
{
    public string Header(HeaderWords words) => words == HeaderWords.Chinese ? Chinese ?? Key : Key;
}
