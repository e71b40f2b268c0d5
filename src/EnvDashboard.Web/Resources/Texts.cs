namespace EnvDashboard.Web.Resources;

/// <summary>Names the texts of the pages: <c>Texts.resx</c> (Chinese) and <c>Texts.en.resx</c>.</summary>
public sealed class Texts;
