using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Registers;

/// <summary>Packs rows as they come, so that never more than a block of them stands in memory unpacked.</summary>
internal sealed class RowPacker<TEntry>
{
    private readonly List<StagedRow<TEntry>> open = new(PackedRows.BlockSize);
    private readonly List<byte[]> blocks = [];
    private readonly Dictionary<string, Period> periods = new(StringComparer.Ordinal);

    public void Add(StagedRow<TEntry> row)
    {
        if (row.Period is { } period) periods.TryAdd(period.Code, period);
        open.Add(row);
        if (open.Count == PackedRows.BlockSize) Close();
    }

    /// <summary>Null when there is no row.</summary>
    public StagedRegister? Finish(string register)
    {
        if (open.Count > 0) Close();
        return blocks.Count == 0 ? null : new(register, [.. periods.Values], blocks);
    }

    private void Close()
    {
        blocks.Add(PackedRows.Pack(open));
        open.Clear();
    }
}
