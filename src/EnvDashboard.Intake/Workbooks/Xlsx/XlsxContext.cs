namespace EnvDashboard.Intake.Workbooks.Xlsx;

/// <summary>What all sheets of a workbook share.</summary>
internal sealed record XlsxContext(string[] Strings, XlsxStyles Styles, bool Uses1904, TextPool Pool);
