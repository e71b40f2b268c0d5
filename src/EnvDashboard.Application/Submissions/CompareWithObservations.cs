using System.Runtime.InteropServices;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;

namespace EnvDashboard.Application.Submissions;

/// <summary>Holds staged values against the observations in force: one ordered pass over each period, nothing looked up one by one.</summary>
public sealed class CompareWithObservations(IObservationBulk bulk)
{
    public StagedComparison Execute(AppDb db, DictionarySnapshot known, StagedValues values, SubmissionMode mode)
    {
        var items = CollectionsMarshal.AsSpan(values.Items);
        var ids = new StagedIds(values, known);
        var kinds = new ChangeKind[items.Length];
        var before = new double[items.Length];
        Array.Fill(before, double.NaN);
        var comparison = new StagedComparison { Values = values, Kinds = kinds, Before = before };

        var (order, keys) = ids.Sorted(values.Items);
        var at = 0;
        while (at < order.Length && keys[at].Period < 0) at++; // places that cannot hold anything yet stay New
        while (at < order.Length)
        {
            var end = at;
            while (end < order.Length && keys[end].Period == keys[at].Period) end++;
            ComparePeriod(db, known, values, mode, comparison, order.AsSpan(at, end - at), keys.AsSpan(at, end - at));
            at = end;
        }
        return comparison;
    }

    private void ComparePeriod(
        AppDb db,
        DictionarySnapshot known,
        StagedValues values,
        SubmissionMode mode,
        StagedComparison comparison,
        ReadOnlySpan<int> order,
        ReadOnlySpan<ObservationKey> keys)
    {
        var indicators = new HashSet<int>();
        foreach (var key in keys) indicators.Add(key.Indicator);
        var scope = mode == SubmissionMode.Replace ? ReplaceScope.Units(known, known.Periods[keys[0].Period], values.UnitCodes) : null;
        var at = 0;
        foreach (var stored in bulk.Read(db, keys[0].Period, indicators))
        {
            while (at < keys.Length && keys[at].CompareTo(stored.Key) < 0) at++;
            if (at < keys.Length && keys[at] == stored.Key)
            {
                var index = order[at];
                comparison.Before[index] = stored.Value;
                comparison.Kinds[index] = SaysTheSame(values, values.Items[index], stored) ? ChangeKind.Unchanged : ChangeKind.Changed;
            }
            else if (scope is not null && scope.Contains(stored.Key.Unit))
            {
                comparison.Cleared.Add(new(
                    known.Units[stored.Key.Unit].Code, known.Indicators[stored.Key.Indicator].Code, known.Periods[stored.Key.Period].Code, stored.Value));
            }
        }
    }

    private static bool SaysTheSame(StagedValues values, in StagedValue staged, in StoredObservation stored)
    {
        var text = staged.Text < 0 ? default : values.Texts[staged.Text];
        return staged.Value.Equals(stored.Value) && staged.Numerator.Equals(stored.Numerator) && staged.Denominator.Equals(stored.Denominator)
            && staged.State == stored.State && text.Qualifier == stored.Qualifier && text.Raw == stored.Raw && text.Note == stored.Note;
    }
}
