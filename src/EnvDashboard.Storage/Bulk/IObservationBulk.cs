using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Storage.Bulk;

/// <summary>Where a value stands.</summary>
public readonly record struct ObservationKey(int Period, int Indicator, int Unit) : IComparable<ObservationKey>
{
    public int CompareTo(ObservationKey other)
    {
        var order = Period.CompareTo(other.Period);
        if (order == 0) order = Indicator.CompareTo(other.Indicator);
        return order != 0 ? order : Unit.CompareTo(other.Unit);
    }
}

/// <summary>A value in force or to be put in force. NaN = no number.</summary>
public readonly record struct StoredObservation(
    ObservationKey Key,
    double Value,
    double Numerator,
    double Denominator,
    ObservationState State,
    string? Qualifier,
    string? Raw,
    string? Note,
    int Submission,
    int Sheet,
    long Cell)
{
    /// <summary>Same meaning, wherever it came from.</summary>
    public bool SaysTheSameAs(in StoredObservation other) =>
        Value.Equals(other.Value) && Numerator.Equals(other.Numerator) && Denominator.Equals(other.Denominator) &&
        State == other.State && Qualifier == other.Qualifier && Raw == other.Raw && Note == other.Note;
}

/// <summary>The numbers of a value in force. NaN = no number.</summary>
public readonly record struct ObservedNumbers(int Indicator, int Unit, double Value, double Numerator, double Denominator, ObservationState State);

/// <summary>
/// The mass of observations, past change tracking: prepared statements on SQLite, bulk copy on SQL Server. All calls run on the
/// context's open connection and in its current transaction.
/// </summary>
public interface IObservationRows
{
    /// <summary>The values in force in one period for these indicators, ordered by key.</summary>
    IEnumerable<StoredObservation> Read(AppDb db, int period, IReadOnlyCollection<int> indicators);

    /// <summary>
    /// Puts values in force. A value that stood there goes to the history as replaced by <paramref name="submission"/>.
    /// </summary>
    /// <param name="added">Values where none stood, ordered by key.</param>
    /// <param name="replaced">Values where another stood, ordered by key.</param>
    /// <param name="cleared">Places that are to be empty, ordered.</param>
    void Apply(
        AppDb db,
        int submission,
        DateTime at,
        IReadOnlyList<StoredObservation> added,
        IReadOnlyList<StoredObservation> replaced,
        IReadOnlyList<ObservationKey> cleared);

    /// <summary>
    /// Takes a submission's values out of force and puts back what they had replaced; what is taken out goes to the history.
    /// The caller has made sure that no later submission built on them.
    /// </summary>
    void RollBack(AppDb db, int submission, DateTime at, IReadOnlyCollection<int> periods);
}

/// <summary>All access to the mass of observations: the rows, and their numbers by column.</summary>
public interface IObservationBulk : IObservationRows
{
    /// <summary>Only what scoring needs, ordered by indicator and unit: a few rows for hundreds of thousands of values.</summary>
    IEnumerable<ObservedNumbers> ReadNumbers(AppDb db, int period, IReadOnlyCollection<int> indicators);
}
