using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Application.Submissions;

/// <summary>
/// The stored form of a <see cref="StagedComparison"/>: lists of codes, then one array a column (see <see cref="StagedColumn"/>). Read back only by
/// this program; the first number is the version of the format.
/// </summary>
internal static class StagedValuesFormat
{
    private const int Version = 2;

    public static byte[] Write(StagedComparison staged)
    {
        var values = staged.Values;
        // Room for what a plain workbook takes: unit, indicator, value and cell of each item.
        using var bytes = new MemoryStream(values.Items.Count * 25 + (1 << 16));
        using (var writer = new BinaryWriter(bytes, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            WriteTexts(writer, values.UnitCodes);
            WriteTexts(writer, values.IndicatorCodes);
            WriteTexts(writer, [.. values.Periods.Select(p => p.Code)]);
            WriteTexts(writer, values.Sheets);
            writer.Write(values.Texts.Count);
            foreach (var text in values.Texts)
            {
                WriteText(writer, text.Qualifier);
                WriteText(writer, text.Raw);
                WriteText(writer, text.Note);
            }
            var items = values.Items;
            writer.Write(items.Count);
            StagedColumn.Write(writer, items, i => i.Unit);
            StagedColumn.Write(writer, items, i => i.Indicator);
            StagedColumn.Write(writer, items, i => i.Period);
            StagedColumn.Write(writer, items, i => i.Value);
            StagedColumn.Write(writer, items, i => i.Numerator);
            StagedColumn.Write(writer, items, i => i.Denominator);
            StagedColumn.Write(writer, items, i => (byte)i.State);
            StagedColumn.Write(writer, items, i => i.Text);
            StagedColumn.Write(writer, items, i => i.Sheet);
            StagedColumn.Write(writer, items, i => i.Cell);
            StagedColumn.Write(writer, staged.Kinds, k => k);
            StagedColumn.Write(writer, staged.Before, b => b);
            writer.Write(staged.Cleared.Count);
            foreach (var place in staged.Cleared)
            {
                writer.Write(place.Unit);
                writer.Write(place.Indicator);
                writer.Write(place.Period);
                writer.Write(place.Before);
            }
        }
        return bytes.ToArray();
    }

    public static StagedComparison Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (reader.ReadInt32() is var version && version != Version) throw new InvalidDataException($"Staged values of format {version}.");
        var values = new StagedValues();
        values.UnitCodes.AddRange(ReadTexts(reader));
        values.IndicatorCodes.AddRange(ReadTexts(reader));
        values.Periods.AddRange(ReadTexts(reader).Select(code => PeriodText.TryParse(code, out var period) ? period : throw new InvalidDataException(code)));
        values.Sheets.AddRange(ReadTexts(reader));
        var texts = reader.ReadInt32();
        for (var i = 0; i < texts; i++) values.Texts.Add(new(ReadText(reader), ReadText(reader), ReadText(reader)));
        var count = reader.ReadInt32();
        var units = StagedColumn.Read<int>(reader, count);
        var indicators = StagedColumn.Read<int>(reader, count);
        var periods = StagedColumn.Read<int>(reader, count);
        var numbers = StagedColumn.Read<double>(reader, count);
        var numerators = StagedColumn.Read<double>(reader, count);
        var denominators = StagedColumn.Read<double>(reader, count);
        var states = StagedColumn.Read<byte>(reader, count);
        var textsAt = StagedColumn.Read<int>(reader, count);
        var sheets = StagedColumn.Read<int>(reader, count);
        var cells = StagedColumn.Read<long>(reader, count);
        values.Items.EnsureCapacity(count);
        for (var i = 0; i < count; i++)
        {
            values.Items.Add(new(units[i], indicators[i], periods[i], numbers[i], numerators[i], denominators[i], (ObservationState)states[i], textsAt[i], sheets[i], cells[i]));
        }
        var kinds = StagedColumn.Read<ChangeKind>(reader, count);
        var before = StagedColumn.Read<double>(reader, count);
        var cleared = new List<ClearedPlace>();
        for (var n = reader.ReadInt32(); n > 0; n--) cleared.Add(new(reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadDouble()));
        return new StagedComparison { Values = values, Kinds = kinds, Before = before, Cleared = cleared };
    }

    private static void WriteTexts(BinaryWriter writer, List<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts) writer.Write(text);
    }

    private static List<string> ReadTexts(BinaryReader reader)
    {
        var texts = new List<string>();
        for (var n = reader.ReadInt32(); n > 0; n--) texts.Add(reader.ReadString());
        return texts;
    }

    private static void WriteText(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null) writer.Write(text);
    }

    private static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
