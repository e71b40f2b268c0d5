namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Where a period was found, in the words that findings use.</summary>
internal static class FindingPlaces
{
    public const string Title = "标题/title";
    public const string SheetName = "工作表名/sheet name";
    public const string FileName = "文件名/file name";
    public const string Profile = "更正/correction";
    public const string Request = "上传时指定/given with the upload";
}
