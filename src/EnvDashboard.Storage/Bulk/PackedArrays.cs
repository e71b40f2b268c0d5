using System.Runtime.InteropServices;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Storage.Bulk;

/// <summary>Arrays that are stored as bytes (little endian; a missing number is NaN).</summary>
public static class PackedArrays
{
    public static byte[] Pack<T>(T[] values) where T : unmanaged => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

    public static byte[] PackIds(IReadOnlyList<int> ids) => Pack(ids.ToArray());

    /// <summary>Null when there is nothing to keep.</summary>
    public static byte[]? PackNumbers(double[]? values) => values is null || Array.TrueForAll(values, double.IsNaN) ? null : Pack(values);

    /// <summary>Null when all are reported.</summary>
    public static byte[]? PackStates(ObservationState[]? states) =>
        states is null || Array.TrueForAll(states, s => s == ObservationState.Reported) ? null : Pack(states);

    public static double[] Numbers(byte[] bytes) => MemoryMarshal.Cast<byte, double>(bytes).ToArray();

    public static double[]? NumbersOrNull(byte[]? bytes) => bytes is null ? null : Numbers(bytes);

    public static int[] Ids(byte[] bytes) => MemoryMarshal.Cast<byte, int>(bytes).ToArray();

    public static ObservationState[]? States(byte[]? bytes) => bytes is null ? null : MemoryMarshal.Cast<byte, ObservationState>(bytes).ToArray();
}
