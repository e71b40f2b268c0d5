using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Domain.Units;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Reads scheme 考核办法 and scheme_nodes 指标体系. Several schemes in one workbook are told apart by a number behind the names.</summary>
internal static class SchemeSheets
{
    public static IReadOnlyList<Scheme> Read(
        IReadOnlyList<DefinitionTable> heads, IReadOnlyList<DefinitionTable> trees, KnownDictionaries known, IReadOnlyList<PeerGroup> groups,
        IndicatorFinder indicators, FindingList findings)
    {
        var schemes = new List<Scheme>();
        var left = trees.ToList();
        foreach (var head in heads)
        {
            var tree = left.Find(t => t.Suffix == head.Suffix) ?? (heads.Count == 1 && left.Count == 1 ? left[0] : null);
            if (tree is null)
            {
                findings.Add(Finding.Error(FindingCodes.SchemeWithoutNodes, head.Sheet, null, null, head.Sheet));
                continue;
            }
            left.Remove(tree);
            if (Read(head, tree, groups, indicators, findings) is not { } scheme) continue;
            if (schemes.Exists(s => s.Code == scheme.Code && s.Version == scheme.Version))
                findings.Add(Finding.Error(FindingCodes.DuplicateCode, head.Sheet, null, scheme.Code, $"{scheme.Code} {scheme.Version}", head.Sheet));
            else if (MayBeStored(scheme, head, known, findings)) schemes.Add(scheme);
        }
        foreach (var tree in left) findings.Add(Finding.Error(FindingCodes.NodesWithoutScheme, tree.Sheet, null, null, tree.Sheet));
        return schemes;
    }

    private static Scheme? Read(DefinitionTable head, DefinitionTable tree, IReadOnlyList<PeerGroup> groups, IndicatorFinder indicators, FindingList findings)
    {
        if (new SchemeHead(head, findings).Read(groups) is not { } scheme) return null;
        var nodes = new SchemeTree(tree, indicators, scheme.ScaleMax, findings).Read();
        return nodes.Count == 0 ? null : scheme with { Nodes = nodes };
    }

    /// <summary>A published version is what rankings were made with; it can be repeated but not changed.</summary>
    private static bool MayBeStored(Scheme scheme, DefinitionTable head, KnownDictionaries known, FindingList findings)
    {
        var stored = known.Schemes.FirstOrDefault(s => s.Code == scheme.Code && s.Version == scheme.Version);
        if (stored is null || stored.Status == SchemeStatus.Draft) return true;
        if (SchemeComparison.Same(stored, scheme)) findings.Add(Finding.Info(FindingCodes.PublishedVersionSame, head.Sheet, null, null, scheme.Code, scheme.Version));
        else findings.Add(Finding.Error(FindingCodes.PublishedVersionChanged, head.Sheet, null, null, scheme.Code, scheme.Version));
        return false;
    }
}
