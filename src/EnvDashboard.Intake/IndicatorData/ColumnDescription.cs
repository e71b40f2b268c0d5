using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Puts what became of a header into the words of <see cref="ColumnRecognition"/>.</summary>
internal static class ColumnDescription
{
    public static ColumnRecognition Of(DataSheetContext context, CellAddress cell, string header, TermMatch match, HeaderKind? kind) => new()
    {
        Column = CellAddress.ColumnLetters(cell.Column),
        Row = cell.Row,
        Header = header,
        Key = LayoutFingerprint.HeaderKey(header),
        Indicator = match.Found && kind is null or HeaderKind.Matched ? context.Indicators.Indicators[match.Index].Code : null,
        Matched = How(match, kind),
        Candidates = Candidates(context, header, match, kind),
    };

    /// <param name="table">The table's period; null when rows or columns give their own.</param>
    public static ColumnRecognition Of(DataSheetContext context, DataLayout layout, HeaderColumn header, Domain.Periods.Period? table)
    {
        var column = Of(context, new(layout.HeaderRow, header.Column), header.Header, header.Match, header.Kind);
        return column with
        {
            Role = header.Role.ToString().ToLowerInvariant(),
            Measure = header.Measure,
            Factor = column.Indicator is not null && header.Measure is not null ? MeasureConversion.Of(header.Measure, context.Rule(header.Match.Index)).Factor : 1,
            Period = header.Period?.Resolve(table)?.Code,
            PeriodFound = header.Period is null ? null : header.Header,
        };
    }

    private static string How(TermMatch match, HeaderKind? kind) => kind switch
    {
        HeaderKind.Derived => "derived",
        _ when match.IsIgnored => "ignored",
        _ when match.IsAmbiguous => "ambiguous",
        _ when match.Found => match.By.ToString().ToLowerInvariant(),
        _ => "unmatched",
    };

    private static IReadOnlyList<Candidate> Candidates(DataSheetContext context, string header, TermMatch match, HeaderKind? kind)
    {
        if (match.IsAmbiguous) return [.. match.Candidates!.Select(i => new Candidate(context.Indicators.Indicators[i].Code, context.Indicators.Indicators[i].Name, 1))];
        return match.Found || match.IsIgnored || kind == HeaderKind.Derived ? [] : context.Indicators.Propose(header);
    }
}
