using System.Collections;
using System.Data.Common;

namespace EnvDashboard.Storage.Bulk;

/// <summary>Presents rows in memory to bulk copy, column by column in the table's order, without a DataTable in between.</summary>
internal abstract class BulkReader(int count, params string[] columns) : DbDataReader
{
    private int row = -1;

    protected abstract object At(int row, int column);

    public override bool Read() => ++row < count;

    public override int FieldCount => columns.Length;

    public override object GetValue(int ordinal) => At(row, ordinal);

    public override string GetName(int ordinal) => columns[ordinal];

    public override int GetOrdinal(string name) => Array.IndexOf(columns, name);

    public override bool IsDBNull(int ordinal) => GetValue(ordinal) is DBNull;

    public override bool HasRows => count > 0;

    public override bool IsClosed => false;

    public override int RecordsAffected => -1;

    public override int Depth => 0;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool NextResult() => false;

    public override Type GetFieldType(int ordinal) => typeof(object);

    public override string GetDataTypeName(int ordinal) => "sql_variant";

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();

    public override int GetValues(object[] values)
    {
        for (var i = 0; i < FieldCount; i++) values[i] = GetValue(i);
        return FieldCount;
    }

    public override bool GetBoolean(int ordinal) => (bool)GetValue(ordinal);

    public override byte GetByte(int ordinal) => (byte)GetValue(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override char GetChar(int ordinal) => throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override DateTime GetDateTime(int ordinal) => (DateTime)GetValue(ordinal);

    public override decimal GetDecimal(int ordinal) => throw new NotSupportedException();

    public override double GetDouble(int ordinal) => (double)GetValue(ordinal);

    public override float GetFloat(int ordinal) => throw new NotSupportedException();

    public override Guid GetGuid(int ordinal) => throw new NotSupportedException();

    public override short GetInt16(int ordinal) => throw new NotSupportedException();

    public override int GetInt32(int ordinal) => (int)GetValue(ordinal);

    public override long GetInt64(int ordinal) => (long)GetValue(ordinal);

    public override string GetString(int ordinal) => (string)GetValue(ordinal);
}

internal sealed class KeyReader(IReadOnlyList<ObservationKey> keys) : BulkReader(keys.Count, "PeriodId", "IndicatorId", "UnitId")
{
    protected override object At(int row, int column) => column switch
    {
        0 => keys[row].Period,
        1 => keys[row].Indicator,
        _ => keys[row].Unit,
    };
}

internal sealed class ObservationReader(IReadOnlyList<StoredObservation> values) : BulkReader(
    values.Count,
    "PeriodId", "IndicatorId", "UnitId", "Value", "Numerator", "Denominator", "State", "Qualifier", "Raw", "Note", "SubmissionId", "SheetId", "Cell")
{
    protected override object At(int row, int column)
    {
        var value = values[row];
        return column switch
        {
            0 => value.Key.Period,
            1 => value.Key.Indicator,
            2 => value.Key.Unit,
            3 => Number(value.Value),
            4 => Number(value.Numerator),
            5 => Number(value.Denominator),
            6 => (byte)value.State,
            7 => Text(value.Qualifier),
            8 => Text(value.Raw),
            9 => Text(value.Note),
            10 => value.Submission,
            11 => value.Sheet,
            _ => value.Cell,
        };
    }

    private static object Number(double value) => double.IsNaN(value) ? DBNull.Value : value;

    private static object Text(string? value) => (object?)value ?? DBNull.Value;
}
