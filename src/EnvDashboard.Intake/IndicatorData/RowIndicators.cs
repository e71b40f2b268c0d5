using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.IndicatorData;

/// <param name="Rule">Null when there is no such indicator, or when it is to be left out.</param>
internal sealed record RowIndicator(IndicatorRule? Rule, HeaderReading Reading, MeasureConversion Conversion);

/// <summary>Decides of which indicator a row speaks, where indicators stand down the side. Each word is looked up once.</summary>
internal sealed class RowIndicators(DataSheetContext context, ObservationStager stager, DataLayout layout, TermLog log)
{
    private const int MostKept = 20_000;
    private readonly Dictionary<(string Text, string? Measure), RowIndicator> known = [];

    /// <param name="measure">The unit of measure written in the row, null when none is.</param>
    public RowIndicator Find(string text, string? measure, int row)
    {
        if (known.TryGetValue((text, measure), out var found)) return found;
        found = Look(text, measure, row);
        if (known.Count < MostKept) known[(text, measure)] = found;
        return found;
    }

    private RowIndicator Look(string text, string? measure, int row)
    {
        var reading = HeaderText.Read(text, context.Indicators);
        if (Corrections.Find(layout.Profile, text, context.Indicators) is { } corrected) reading = reading with { Match = corrected };
        var rule = reading.Match.Found && reading.Period is not { IsGrowth: true } ? context.Rule(reading.Match.Index) : null;
        var written = measure ?? reading.Measure;
        var cell = new CellAddress(row, measure is null ? layout.IndicatorColumn : layout.MeasureColumn);
        var conversion = rule is null || written is null ? MeasureConversion.None : MeasureConversion.Told(written, rule, text, cell, stager);
        if (text.Length > 0 && !RowWords.IsNote(text)) log.Indicator(text, new(row, layout.IndicatorColumn), reading, conversion, written);
        return new(rule, reading, conversion);
    }

    /// <summary>Says why a row with figures was not read.</summary>
    /// <param name="error">Long tables name the indicator in every row; beside other figures an unknown one may stand for information.</param>
    public void Report(RowIndicator indicator, string text, int row, bool error)
    {
        var cell = new CellAddress(row, layout.IndicatorColumn);
        var match = indicator.Reading.Match;
        if (match.IsIgnored || RowWords.IsNote(text)) return;
        if (indicator.Reading.IsGrowth) stager.Inform(FindingCodes.DerivedLeftOut, cell, text, text);
        else if (match.IsAmbiguous) stager.Refuse(FindingCodes.AmbiguousIndicator, cell, text, text, context.Indicators.Describe(match.Candidates!));
        else if (text.Length == 0) stager.Refuse(FindingCodes.IndicatorMissing, cell, null);
        else if (error) stager.Refuse(FindingCodes.UnknownIndicator, cell, text, text, context.Indicators.Closest(text) ?? "—");
        else stager.Warn(FindingCodes.ColumnNotRecognised, cell, text, text, context.Indicators.Closest(text) ?? "—");
    }
}
