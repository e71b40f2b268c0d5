using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Bulletin;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Packages;
using EnvDashboard.Application.Exports.Rankings;
using EnvDashboard.Application.Exports.Tables;
using EnvDashboard.Application.Exports.Values;
using EnvDashboard.Application.Observations;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain;

namespace EnvDashboard.Application.Exports.Kinds;

/// <summary>Every kind of file that can be asked for, with the parameters as its address takes them.</summary>
public sealed class ExportKinds
{
    private static readonly Permission[] Export = [Permission.Export];
    private readonly Dictionary<string, ExportKind> _kinds;

    public ExportKinds(
        ExportComparison comparison, ExportValues values, ExportRanking ranking, ExportBulletin bulletin, ExportRectificationBulletin rectification, ExportPackage package, ExportItems items, ExportTables tables)
    {
        List<ExportKind> all =
        [
            new("comparison.xlsx", Export, "The comparison workbook (units, group, indicators, from, to, scheme, parts = none, provenance, environments, units or all; lang).",
                (o, ct) => comparison.ExecuteAsync(o.Actor, Comparison(o.Parameters), o.Culture, o.Output, o.Progress, ct)),
            new("bulletin.docx", Export, "The bulletin of a ranking (period, group, scheme, lang).",
                (o, ct) => bulletin.ExecuteAsync(o.Actor, Ranking(o.Parameters) with { Node = null }, o.Culture, o.Output, ct)),
            new("rectification-bulletin.docx", Export, "The bulletin on rectification (period, unit, category, version = public or internal; lang).",
                (o, ct) => rectification.ExecuteAsync(o.Actor, Items(o.Parameters), Internal(o.Parameters), o.Culture, o.Output, ct)),
            new("package.zip", [Permission.Export, Permission.ViewSubmissions], "A whole period: workbooks as sent, comparison, ranking, values, bulletin, method, hashes (period, group, scheme, lang).",
                (o, ct) => package.ExecuteAsync(o.Actor, Ranking(o.Parameters), o.Culture, o.Output, o.Progress, ct)),
            .. Enum.GetValues<TableFormat>().Select(format => new ExportKind("values." + Keyword.Of(format), Export, "Values in force as one long list (unit, indicator, period, from, to, lang).",
                (o, ct) => values.ExecuteAsync(o.Actor, Values(o.Parameters), format, o.Culture, o.Output, o.Progress, ct))),
            .. new[] { TableFormat.Csv, TableFormat.Json }.Select(format => new ExportKind("ranking." + Keyword.Of(format), Export, "A ranking as a table (period, group, scheme, node, lang).",
                (o, ct) => ranking.ExecuteAsync(o.Actor, Ranking(o.Parameters), format, o.Culture, o.Output, ct))),
            .. Enum.GetValues<ItemFormat>().Select(format => new ExportKind("rectification." + Keyword.Of(format), Export, "The ledger, filtered as the list; the workbook can be sent back (unit, category, claimed, verified, level, overdue, period, leadUnit, source, dueFrom, dueTo, q; lang).",
                (o, ct) => items.ExecuteAsync(o.Actor, LedgerFilter.Of(o.Parameters), format, o.Culture, o.Output, ct))),
            .. tables.Kinds,
        ];
        _kinds = all.ToDictionary(k => k.Name, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyCollection<ExportKind> All => _kinds.Values;

    /// <param name="name">Such as comparison.xlsx; without the ending the first kind of that name.</param>
    /// <exception cref="InvalidInputException">There is no such kind.</exception>
    public ExportKind Find(string? name) =>
        string.IsNullOrWhiteSpace(name) ? throw new InvalidInputException(new FieldError("kind", "missing"))
        : _kinds.GetValueOrDefault(name.Trim()) ?? All.FirstOrDefault(k => Path.GetFileNameWithoutExtension(k.Name) == name.Trim())
        ?? throw new InvalidInputException(new FieldError("kind", "unknown_word", name, string.Join(", ", _kinds.Keys)));

    private static ComparisonRequest Comparison(ExportParameters p) =>
        new(p.List("units"), p.Text("group"), p.List("indicators"), p.Text("from"), p.Text("to"), p.Text("scheme")) { Parts = Parts(p.List("parts")) };

    private static ComparisonPart? Parts(IReadOnlyList<string> words) =>
        words.Count == 0 ? null : words.Aggregate(ComparisonPart.None, (parts, word) => parts | ExportParameters.Word<ComparisonPart>("parts", word));

    private static ObservationFilter Values(ExportParameters p) => new(p.List("unit"), p.List("indicator"), p.Text("period"), p.Text("from"), p.Text("to"));

    private static ItemFilter Items(ExportParameters p) => ItemFilter.All with { Units = p.List("unit"), Categories = p.List("category"), Period = p.Text("period") };

    private static bool Internal(ExportParameters p) => p.Text("version") switch
    {
        null or "public" => false,
        "internal" => true,
        var other => throw new InvalidInputException(new FieldError("version", "unknown_word", other, "public, internal")),
    };

    private static RankingRequest Ranking(ExportParameters p) => new(p.Text("period"), p.Text("group"), p.Text("scheme"), p.Text("node"));
}
