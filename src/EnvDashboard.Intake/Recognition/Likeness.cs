namespace EnvDashboard.Intake.Recognition;

/// <summary>How alike two words are: the Dice coefficient of their character pairs, 0..1.</summary>
internal static class Likeness
{
    public static double Of(string a, string b)
    {
        if (a.Length < 2 || b.Length < 2 || a.Length > 200 || b.Length > 200) return a == b ? 1 : 0;
        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < a.Length; i++) pairs[(a[i - 1], a[i])] = pairs.GetValueOrDefault((a[i - 1], a[i])) + 1;
        var shared = 0;
        for (var i = 1; i < b.Length; i++)
        {
            if (pairs.GetValueOrDefault((b[i - 1], b[i])) is > 0 and var left)
            {
                pairs[(b[i - 1], b[i])] = left - 1;
                shared++;
            }
        }
        return 2.0 * shared / (a.Length + b.Length - 2);
    }
}
