namespace EnvDashboard.Application.Templates.Sheets;

/// <summary>Items to be put right and their staged targets, in the columns of the contract.</summary>
internal static class RectificationForm
{
    private static readonly string[] Levels = ["aspect", "problem", "specific", "manifestation", "measure"];
    private static readonly string[] States = ["not_started", "in_progress", "interim", "completed", "long_term", "not_stated", "disputed"];
    private static readonly string[] YesNo = ["yes", "no"];

    public static Form Of(TemplateContent content)
    {
        string[] categories = content.Categories.Count > 0 ? [.. content.Categories.Select(c => c.Code)] : ["E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8"];
        return new("rectification",
        [
            new("item_no", true), new("unit", true, Units: true), new("parent"), new("level", Words: Levels), new("category", Words: categories), new("reported_category", Words: categories), new("title", true), new("task"),
            new("measures", Number: true), new("leader"), new("lead_unit"), new("supporting_units"), new("supervising_unit"), new("due"), new("claimed", Words: States), new("verified", Words: States),
            new("solved", Words: YesNo), new("accountable", Words: YesNo), new("lasting", Words: YesNo), new("key_figure", Number: true), new("key_unit"), new("source"), new("period"),
        ], []);
    }

    /// <summary>Staged targets of long-term items: a row a stage.</summary>
    public static Form Stages(TemplateText text) => new("stages",
        [
            new("item_no", true), new("unit", true, Units: true), new("period", true), new("stage", true), new("stage_due"), new("stage_target"), new("stage_figure", Number: true), new("stage_unit"),
            new("stage_reached", Words: text.List("words_rectification_yes_no")),
        ], []);
}
