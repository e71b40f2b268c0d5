namespace EnvDashboard.Application.Exports.Downloads;

/// <summary>Section <c>Exports</c>.</summary>
public sealed class ExportOptions
{
    public const string Section = "Exports";

    /// <summary>Days for which files made by jobs are kept.</summary>
    public int KeepDays { get; set; } = 30;
}
