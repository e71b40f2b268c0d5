namespace EnvDashboard.Scoring.Leaves;

/// <summary>Units by parent, as numbers, for imputation from units with the same parent.</summary>
internal static class ParentGroups
{
    /// <summary>Parallel to the units; −1 = no parent. Null when the input knows no parents.</summary>
    public static int[]? Of(ScoringInput input)
    {
        if (input.ParentCodes is not { } codes) return null;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = new int[codes.Count];
        for (var unit = 0; unit < groups.Length; unit++)
        {
            if (codes[unit] is not { } code) { groups[unit] = -1; continue; }
            if (!numbers.TryGetValue(code, out groups[unit])) numbers.Add(code, groups[unit] = numbers.Count);
        }
        return groups;
    }
}
