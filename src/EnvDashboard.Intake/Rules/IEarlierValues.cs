using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Intake.Rules;

/// <summary>The values in force before a workbook is accepted, by column. Units are positions in the staged values' list of unit codes.</summary>
public interface IEarlierValues
{
    /// <summary>The periods that hold any value in force.</summary>
    IReadOnlyCollection<Period> Periods { get; }

    /// <summary>Fills the value, the numerator or the denominator of each unit; NaN where there is none.</summary>
    /// <param name="units">Positions of the units asked for; <paramref name="column"/> is as long and in the same order.</param>
    void Fill(string indicatorCode, Period period, TermPart part, ReadOnlySpan<int> units, Span<double> column);

    /// <summary>Where a value in force came from, in words: file, sheet and cell. Null when that is not known.</summary>
    string? SourceOf(string unitCode, string indicatorCode, Period period);
}
