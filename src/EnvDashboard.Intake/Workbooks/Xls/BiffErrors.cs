using System.Buffers.Binary;

namespace EnvDashboard.Intake.Workbooks.Xls;

/// <summary>
/// The error cells (#DIV/0! …) of an old workbook. The reader gives them as empty, which would let a wrong formula pass as a missing
/// value; so the records are walked once more for these alone ([MS-XLS] BoolErr and Formula).
/// </summary>
internal static class BiffErrors
{
    private const int MostErrors = 100_000;

    private static readonly Dictionary<byte, string> Names = new()
        { [0x00] = "#NULL!", [0x07] = "#DIV/0!", [0x0F] = "#VALUE!", [0x17] = "#REF!", [0x1D] = "#NAME?", [0x24] = "#NUM!", [0x2A] = "#N/A" };

    /// <summary>For each worksheet in order its error cells by row and column, both from 1. Empty where the file does not let itself be walked.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<(int Row, int Column), string>> Read(Stream file, ReadingGuard guard)
    {
        try
        {
            var stream = new CompoundStream(file, "Workbook", "Book");
            return [.. Worksheets(stream, guard).Select(start => Errors(stream, start, guard))];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static List<long> Worksheets(CompoundStream stream, ReadingGuard guard)
    {
        var starts = new List<long>();
        foreach (var (id, at, length) in Records(stream, 0, guard))
        {
            var data = new byte[6];
            if (id == 0x85 && length >= 6 && stream.TryRead(at, data) && data[5] == 0 && starts.Count < guard.Limits.MaxSheets) starts.Add(BinaryPrimitives.ReadUInt32LittleEndian(data));
        }
        return starts;
    }

    private static Dictionary<(int, int), string> Errors(CompoundStream stream, long start, ReadingGuard guard)
    {
        var errors = new Dictionary<(int, int), string>();
        var data = new byte[14];
        foreach (var (id, at, length) in Records(stream, start, guard))
        {
            byte? error = id switch
            {
                0x205 when length >= 8 && stream.TryRead(at, data.AsSpan(0, 8)) && data[7] == 1 => data[6],
                0x06 when length >= 14 && stream.TryRead(at, data) && data[6] == 2 && data[12] == 0xFF && data[13] == 0xFF => data[8],
                _ => null,
            };
            if (error is not { } code || errors.Count >= MostErrors) continue;
            errors[(BinaryPrimitives.ReadUInt16LittleEndian(data) + 1, BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(2)) + 1)] = Names.GetValueOrDefault(code, "#ERROR");
        }
        return errors;
    }

    /// <summary>The records from a "begin" to its "end"; charts inside a sheet have begins and ends of their own.</summary>
    private static IEnumerable<(int Id, long At, int Length)> Records(CompoundStream stream, long start, ReadingGuard guard)
    {
        var head = new byte[4];
        var (depth, count) = (0, 0);
        for (var at = start; stream.TryRead(at, head);)
        {
            if (++count % 1024 == 0) guard.Check();
            int id = BinaryPrimitives.ReadUInt16LittleEndian(head), length = BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(2));
            if (id is 0x809 or 0x409 or 0x209 or 0x09) depth++;
            else if (id == 0x0A && --depth <= 0) yield break;
            else if (depth == 1) yield return (id, at + 4, length);
            at += 4 + length;
        }
    }
}
