using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Application.Submissions.Registers;

/// <summary>Packs compared rows as they come and counts them.</summary>
internal sealed class ComparedRowPacker<TEntry>(string register)
{
    private readonly List<ComparedRow<TEntry>> open = new(PackedRows.BlockSize);
    private readonly List<ComparedBlock> blocks = [];
    private readonly long[] counts = new long[4];

    public void Add(ComparedRow<TEntry> row)
    {
        open.Add(row);
        counts[(int)row.Change.Kind]++;
        if (open.Count == PackedRows.BlockSize) Close();
    }

    public ComparedRegister Finish()
    {
        if (open.Count > 0) Close();
        return new(register, blocks, new(counts[(int)ChangeKind.New], counts[(int)ChangeKind.Changed], counts[(int)ChangeKind.Unchanged], counts[(int)ChangeKind.Cleared]));
    }

    private void Close()
    {
        blocks.Add(new(open.Count, open.Count(r => r.Change.Kind != ChangeKind.Unchanged), PackedRows.Pack(open)));
        open.Clear();
    }
}
