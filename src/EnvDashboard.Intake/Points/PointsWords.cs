using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Points;

/// <summary>The names of points sheets and the words over their columns.</summary>
internal static class PointsWords
{
    private static readonly HashSet<string> SheetNames = Keys("points", "point", "加扣分", "加分扣分", "加分、扣分", "加减分", "加扣分表", "加扣分明细", "加扣分台账");

    public static readonly HashSet<string> Points = Keys("points", "加扣分", "加减分", "分值", "加扣分值", "加（扣）分", "加分/扣分", "加分（+）扣分（-）");

    public static readonly HashSet<string> Reason = Keys("reason", "事由", "加扣分事由", "加减分事由", "加扣分原因", "原因", "理由");

    public static readonly HashSet<string> Evidence = Keys("evidence", "依据", "加扣分依据", "佐证", "佐证材料", "证明材料");

    public static readonly HashSet<string> Scheme = Keys("scheme", "scheme_code", "考核办法", "办法", "考核办法编码");

    /// <summary>A number behind the name counts sheets of one kind and changes nothing.</summary>
    public static bool IsSheetName(string name) => SheetNames.Contains(TextKey.Of(name).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '(', ')', '#'));

    private static HashSet<string> Keys(params string[] words) => [.. words.Select(TextKey.Of)];
}
