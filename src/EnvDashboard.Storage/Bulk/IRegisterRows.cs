namespace EnvDashboard.Storage.Bulk;

/// <summary>
/// Adds rows to a register, or to what is added up from one, past change tracking, in the context's current transaction: a register may take in hundreds of thousands at
/// once. The ids are given by the database and not read back.
/// </summary>
public interface IRegisterRows
{
    void Insert<T>(AppDb db, IReadOnlyList<T> rows) where T : class;
}
