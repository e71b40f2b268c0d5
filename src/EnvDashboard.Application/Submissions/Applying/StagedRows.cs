using System.Collections;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Storage.Bulk;

namespace EnvDashboard.Application.Submissions.Applying;

/// <summary>Staged values in the order of their keys, as rows to store. A row is made when it is looked at: nothing is copied.</summary>
internal sealed class StagedRows
{
    private readonly StagedComparison comparison;
    private readonly int submission;
    private readonly List<int> sheets;
    private readonly int[] order;
    private readonly ObservationKey[] keys;

    public StagedRows(StagedComparison comparison, DictionarySnapshot known, int submission, List<int> sheets)
    {
        (this.comparison, this.submission, this.sheets) = (comparison, submission, sheets);
        (order, keys) = new StagedIds(comparison.Values, known).Sorted(comparison.Values.Items);
    }

    public Selection Of(ChangeKind kind) => new(this, Array.FindAll(Enumerable.Range(0, order.Length).ToArray(), i => comparison.Kinds[order[i]] == kind));

    private StoredObservation Row(int at)
    {
        var values = comparison.Values;
        StagedValue item = values.Items[order[at]];
        var text = item.Text < 0 ? default : values.Texts[item.Text];
        return new StoredObservation(
            keys[at], item.Value, item.Numerator, item.Denominator, item.State, text.Qualifier, text.Raw, text.Note, submission, sheets[item.Sheet], item.Cell);
    }

    /// <summary>The rows of one kind of change.</summary>
    internal sealed class Selection(StagedRows rows, int[] positions) : IReadOnlyList<StoredObservation>
    {
        public int Count => positions.Length;

        public StoredObservation this[int index] => rows.Row(positions[index]);

        public IEnumerable<ObservationKey> Keys => positions.Select(p => rows.keys[p]);

        public IEnumerator<StoredObservation> GetEnumerator() => positions.Select(rows.Row).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
