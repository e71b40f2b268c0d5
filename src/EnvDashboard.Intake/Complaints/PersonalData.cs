using System.Globalization;
using System.Text.RegularExpressions;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Complaints;

/// <summary>
/// Tells columns and values that speak of a person. Numbers are only taken for identity numbers when their check digit is right
/// (GB 11643-1999), so that long work order numbers stay what they are.
/// </summary>
internal static partial class PersonalData
{
    private static readonly string[] Words =
    [
        "姓名", "诉求人", "来电人", "投诉人", "反映人", "申请人", "举报人", "当事人", "信访人", "联系人", "联系方式", "电话", "手机", "号码", "身份证", "证件号", "住址", "地址", "住所", "邮箱", "微信",
        "出生日期", "性别", "年龄", "诉求内容", "投诉内容", "反映内容", "问题描述", "诉求描述",
    ];

    private static readonly HashSet<string> English =
        [.. new[] { "name", "full_name", "caller", "complainant", "phone", "telephone", "tel", "mobile", "id_card", "id_number", "address", "email", "e-mail", "contact", "birthday", "gender", "content" }.Select(TextKey.Of)];

    public const string Blotted = "〔已去除〕";

    public static bool IsColumn(string header)
    {
        var key = TextKey.Of(header);
        return English.Contains(key) || Words.Any(word => key.Contains(word, StringComparison.Ordinal));
    }

    public static bool IsNumberOfPerson(string text) => Mobile().IsMatch(text) || Identity().Matches(text).Any(m => IsIdentity(m.Value));

    /// <summary>The text without telephone and identity numbers.</summary>
    /// <param name="found">How many there were.</param>
    public static string? Blot(string? text, out int found)
    {
        var count = 0;
        found = 0;
        if (text is null) return null;
        var clean = Identity().Replace(text, m => IsIdentity(m.Value) ? Take() : m.Value);
        clean = Mobile().Replace(clean, _ => Take());
        found = count;
        return clean;

        string Take()
        {
            count++;
            return Blotted;
        }
    }

    private static bool IsIdentity(string number)
    {
        ReadOnlySpan<int> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (number[i] - '0') * weights[i];
        return "10X98765432"[sum % 11] == char.ToUpperInvariant(number[17])
            && DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    [GeneratedRegex(@"(?<![0-9])1[3-9][0-9]{9}(?![0-9])")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])")]
    private static partial Regex Identity();
}
