using EnvDashboard.SeedGenerator.Definitions;
using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Disclosure;

/// <summary>The real definition workbook: 53 units, their groups, and the scheme that ranks 49 of them by disclosure.</summary>
internal static class DisclosureDefinition
{
    private const string LiaoningGroup = "LN49";

    private static readonly Scheme Scheme = new("DISCLOSURE", "整改公开度", "Rectification disclosure", "2024-01-01", "2024", LiaoningGroup)
    {
        Note = "衡量公开通报对整改事项交代得是否充分（写明状态、给出数字、列出措施），不衡量整改成效，也不评价任何地区的工作。",
        NoteEn = "How fully a public bulletin accounts for its rectification items (status, figures, measures). "
            + "It says nothing of results and judges no district.",
    };

    public static IReadOnlyList<Sheet> Sheets(string unitsFile)
    {
        var units = BulletinUnits.Read(unitsFile);
        var indicators = EnvironmentCategory.Eight.SelectMany(Measured).Select(m => m.Indicator);
        return
        [
            BulletinUnit.LocatedTable.Sheet(HeaderWords.English, units),
            GroupMember.Table.Sheet(
                HeaderWords.English,
                [
                    .. GroupMember.Of(LiaoningGroup, "辽宁49区县", "49 districts and counties of Liaoning", units.Where(u => u.IsInLiaoning)),
                    .. GroupMember.Of("ALL53", "全部53个单位", "All 53 units", units),
                ]),
            EnvironmentCategory.Table.Sheet(HeaderWords.English, EnvironmentCategory.Eight),
            Indicator.Table.Sheet(HeaderWords.English, indicators),
            Scheme.Sheet(HeaderWords.English),
            SchemeNode.Table.Sheet(HeaderWords.English, Nodes()),
        ];
    }

    private static IEnumerable<(Indicator Indicator, double Weight, Normalisation Normalisation)> Measured(
        EnvironmentCategory environment) =>
    [
        (DisclosureIndicators.Stated(environment), 4, Normalisation.Goalposts(0, 100)),
        (DisclosureIndicators.Figure(environment), 3, Normalisation.Goalposts(0, 100)),
        (DisclosureIndicators.Measures(environment), 3, Normalisation.MinMax),
    ];

    private static IEnumerable<SchemeNode> Nodes()
    {
        yield return new SchemeNode(SchemeNode.Root, null, "整改公开度总分", "Disclosure, total", 1);
        foreach (var environment in EnvironmentCategory.Eight)
        {
            yield return SchemeNode.Environment(environment, 1);
            foreach (var (indicator, weight, normalisation) in Measured(environment))
            {
                yield return SchemeNode.Leaf(indicator, environment.Code, weight, normalisation);
            }
        }
    }
}
