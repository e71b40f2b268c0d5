using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Domain.Units;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Definitions;

/// <summary>
/// Reads scheme 考核办法 with its scheme_nodes 指标体系, point_caps 加扣分上限 and vetoes 一票否决. Several schemes in one workbook are told
/// apart by a number behind the names.
/// </summary>
internal sealed class SchemeSheets(
    IReadOnlyList<DefinitionTable> tables, KnownDictionaries known, IReadOnlyList<PeerGroup> groups, IndicatorFinder indicators, FindingList findings)
{
    private readonly List<DefinitionTable> heads = [.. tables.Where(t => t.Kind == DefinitionKind.Scheme)];
    private readonly List<DefinitionTable> left = [.. tables.Where(t => t.Kind > DefinitionKind.Scheme)];

    public IReadOnlyList<Scheme> Read()
    {
        var schemes = new List<Scheme>();
        foreach (var head in heads)
        {
            var (tree, caps, vetoes) = (Take(DefinitionKind.SchemeNodes, head), Take(DefinitionKind.PointCaps, head), Take(DefinitionKind.Vetoes, head));
            if (tree is null)
            {
                findings.Add(Finding.Error(FindingCodes.SchemeWithoutNodes, head.Sheet, head.HeaderCell(), null, head.Sheet));
                continue;
            }
            if (Read(head, tree, caps, vetoes) is not { } scheme) continue;
            if (schemes.Exists(s => s.Code == scheme.Code && s.Version == scheme.Version))
                findings.Add(Finding.Error(FindingCodes.DuplicateCode, head.Sheet, head.HeaderCell(), scheme.Code, $"{scheme.Code} {scheme.Version}", head.Sheet));
            else if (MayBeStored(scheme, head)) schemes.Add(scheme);
        }
        foreach (var table in left)
        {
            var code = table.Kind == DefinitionKind.SchemeNodes ? FindingCodes.NodesWithoutScheme : FindingCodes.SheetWithoutScheme;
            findings.Add(Finding.Error(code, table.Sheet, table.HeaderCell(), null, table.Sheet));
        }
        return schemes;
    }

    /// <summary>The sheet with the head's number; with one scheme in the workbook its only sheet of the kind, however it is numbered.</summary>
    private DefinitionTable? Take(DefinitionKind kind, DefinitionTable head)
    {
        var candidates = left.FindAll(t => t.Kind == kind);
        var table = candidates.Find(t => t.Suffix == head.Suffix) ?? (heads.Count == 1 && candidates.Count == 1 ? candidates[0] : null);
        if (table is not null) left.Remove(table);
        return table;
    }

    private Scheme? Read(DefinitionTable head, DefinitionTable tree, DefinitionTable? caps, DefinitionTable? vetoes)
    {
        if (new SchemeHead(head, findings).Read(groups) is not { } scheme) return null;
        scheme = scheme with
        {
            Nodes = new SchemeTree(tree, indicators, scheme.ScaleMax, findings).Read(),
            PointCaps = caps is null ? [] : PointCapSheets.Read(caps, findings),
            Vetoes = vetoes is null ? [] : VetoSheets.Read(vetoes, indicators, scheme.ScaleMax, findings),
        };
        return scheme.Nodes.Count == 0 ? null : scheme;
    }

    /// <summary>A published version is what rankings were made with; it can be repeated but not changed.</summary>
    private bool MayBeStored(Scheme scheme, DefinitionTable head)
    {
        var stored = known.Schemes.FirstOrDefault(s => s.Code == scheme.Code && s.Version == scheme.Version);
        if (stored is null || stored.Status == SchemeStatus.Draft) return true;
        if (SchemeComparison.Same(stored, scheme)) findings.Add(Finding.Info(FindingCodes.PublishedVersionSame, head.Sheet, head.HeaderCell(), null, scheme.Code, scheme.Version));
        else findings.Add(Finding.Error(FindingCodes.PublishedVersionChanged, head.Sheet, head.HeaderCell(), null, scheme.Code, scheme.Version));
        return false;
    }
}
