using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>What the rows of a table named, each word once and only so many, for <see cref="TableRecognition"/>.</summary>
internal sealed class TermLog(DataSheetContext context)
{
    private const int MostTerms = 500;
    private readonly Dictionary<string, ColumnRecognition> indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitRecognition> units = new(StringComparer.Ordinal);

    public IReadOnlyList<ColumnRecognition> Indicators => [.. indicators.Values];

    public IReadOnlyList<UnitRecognition> Units => [.. units.Values];

    public int LastRow { get; set; }

    public void Indicator(string text, CellAddress cell, in HeaderReading reading, MeasureConversion conversion, string? measure)
    {
        if (indicators.Count >= MostTerms || indicators.ContainsKey(text)) return;
        indicators[text] = ColumnDescription.Of(context, cell, text, reading.Match, null) with
        {
            Measure = measure,
            Factor = conversion.Factor,
            PeriodFound = reading.Period is null ? null : text,
        };
    }

    public void Unit(string text, int row, int column, TermMatch match)
    {
        if (units.Count >= MostTerms || units.ContainsKey(text)) return;
        var how = match.Found ? "profile" : match.IsAmbiguous ? "ambiguous" : "unmatched";
        IReadOnlyList<Candidate> candidates = match.IsAmbiguous
            ? [.. match.Candidates!.Select(i => new Candidate(context.Units.Units[i].Code, context.Units.Units[i].Name, 1))]
            : match.Found ? [] : context.Units.Propose(text);
        units[text] = new(CellAddress.ColumnLetters(column), row, text, LayoutFingerprint.UnitKey(text), match.Found ? context.Units.Units[match.Index].Code : null, how, candidates);
    }
}
