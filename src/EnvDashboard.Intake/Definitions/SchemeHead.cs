using System.Globalization;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Domain.Units;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Reads the keys and values of a scheme sheet.</summary>
internal sealed class SchemeHead(DefinitionTable table, FindingList findings)
{
    private readonly Dictionary<string, (SheetCell Cell, string Address)> values = new(StringComparer.Ordinal);

    /// <summary>The scheme without its nodes; null when what a scheme cannot be without is missing, which has then been reported.</summary>
    public Scheme? Read(IReadOnlyList<PeerGroup> groups)
    {
        Collect();
        var errorsBefore = findings.Errors;
        var code = Required("code");
        var version = Required("version");
        var appliesFrom = PeriodOf("applies_from");
        var group = Group(groups);
        var scheme = new Scheme
        {
            Code = code ?? "",
            Version = version ?? "",
            Name = Required("name") ?? "",
            NameEn = Text("name_en"),
            IssuedOn = Day("issued_on"),
            AppliesFrom = appliesFrom ?? Period.Year(1900),
            GroupCode = group ?? "",
            Ranking = Word("ranking", RankingMethod.Competition),
            RankDecimals = Number("rank_decimals", 0, 15, whole: true) is { } decimals ? (int)decimals : null,
            TieBreaks = TieBreaks(),
            MinCoverage = Number("min_coverage", 0, 1, share: true) ?? 0.6,
            Missing = Word("missing", MissingRule.Reweight),
            ScaleMax = Number("scale_max", double.Epsilon, 1e9) ?? 100,
            Status = Word("status", SchemeStatus.Published),
            Note = Text("note"),
            NoteEn = Text("note_en"),
            Nodes = [],
        };
        // Faults of single keys do not hide those of the tree, but a scheme without an identity cannot be spoken of.
        return findings.Errors > errorsBefore && (code is null || version is null) ? null : scheme;
    }

    private void Collect()
    {
        foreach (var cells in table.Rows)
        {
            var row = new DefinitionRow(table, cells, findings);
            if (row.Text("key") is not { } written) continue;
            var key = SchemeKeys.Find(written);
            var address = row.Cell("value");
            if (key is null) row.Warn(FindingCodes.SchemeKeyUnknown, "key", written, written, string.Join(", ", SchemeKeys.All));
            else if (!values.TryAdd(key, (cells.Cell(table.Columns["value"]), address))) row.Error(FindingCodes.SchemeKeyTwice, "key", written, key, values[key].Address);
        }
    }

    private string? Text(string key) => values.TryGetValue(key, out var value) && !value.Cell.IsBlank ? value.Cell.AsCode().Trim() : null;

    private string? Required(string key)
    {
        if (Text(key) is { } text) return text;
        Missing(key);
        return null;
    }

    private void Missing(string key) =>
        findings.Add(Finding.Error(FindingCodes.SchemeKeyMissing, table.Sheet, Address(key) ?? table.HeaderCell(), null, key));

    private string? Address(string key) => values.TryGetValue(key, out var value) ? value.Address : null;

    private string? Group(IReadOnlyList<PeerGroup> groups)
    {
        if (Required("group") is not { } written) return null;
        if (groups.FirstOrDefault(g => g.Code == written) is { } group) return group.Code;
        var named = groups.Where(g => TextKey.Of(g.Name) == TextKey.Of(written)).ToList();
        if (named.Count == 1) return named[0].Code;
        Error(FindingCodes.UnknownGroup, "group", written, written);
        return null;
    }

    private Period? PeriodOf(string key)
    {
        if (Required(key) is not { } text) return null;
        if (values[key].Cell.TryGetDay(out var day)) return Period.Month(day.Year, day.Month);
        if (PeriodText.TryParse(text, out var period)) return period;
        Error(FindingCodes.BadPeriod, key, text, text);
        return null;
    }

    private DateOnly? Day(string key)
    {
        if (Text(key) is not { } text) return null;
        if (DayText.TryRead(values[key].Cell, lastDay: false, out var day)) return day;
        Error(FindingCodes.BadDate, key, text, text);
        return null;
    }

    private T Word<T>(string key, T whenEmpty) where T : struct, Enum
    {
        if (Text(key) is not { } text) return whenEmpty;
        if (Keyword.TryParse<T>(TextKey.Compose(text), out var value)) return value;
        Error(FindingCodes.UnknownKeyword, key, text, text, string.Join(", ", Keyword.All<T>()));
        return whenEmpty;
    }

    private List<TieBreak> TieBreaks()
    {
        var breaks = new List<TieBreak>();
        foreach (var word in (Text("tie_break") ?? "").Split([';', '；', '、', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Keyword.TryParse<TieBreak>(word, out var value)) breaks.Add(value);
            else Error(FindingCodes.UnknownKeyword, "tie_break", word, word, string.Join(", ", Keyword.All<TieBreak>()));
        }
        return breaks;
    }

    /// <param name="share">60% may be written for 0.6.</param>
    private double? Number(string key, double min, double max, bool whole = false, bool share = false)
    {
        if (Text(key) is not { } text) return null;
        var cell = values[key].Cell;
        var read = cell.Kind == CellKind.Text ? NumberText.Read(text) : default;
        var number = cell.Kind == CellKind.Number ? cell.Number : read is { Kind: NumberTextKind.Number, Qualifier: null, Measure: null } ? read.Number : double.NaN;
        if (share && read is { Kind: NumberTextKind.Number, Qualifier: null, Measure: { Name: "%", Scale: 1 } }) number = Percentage.ToFraction(read.Number);
        if (double.IsNaN(number))
        {
            Error(FindingCodes.BadNumber, key, text, text);
            return null;
        }
        if (number >= min && number <= max && (!whole || number == Math.Floor(number))) return number;
        Error(FindingCodes.NumberOutOfRange, key, text, text, min == double.Epsilon ? "> 0" : min.ToString(CultureInfo.InvariantCulture), max.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    private void Error(string code, string key, string? value, params string[] arguments) =>
        findings.Add(Finding.Error(code, table.Sheet, Address(key), value, arguments));
}
