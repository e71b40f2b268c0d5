using EnvDashboard.Storage.Model;

namespace EnvDashboard.Storage.Bulk;

/// <summary>Writes the places of a run: thousands of rows at once, past change tracking, in the context's current transaction.</summary>
public interface IPlaceRows
{
    void Insert(AppDb db, IReadOnlyList<RankedUnitRow> places);
}
