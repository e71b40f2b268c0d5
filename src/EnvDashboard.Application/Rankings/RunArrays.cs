using System.Runtime.InteropServices;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Rankings;

/// <summary>The arrays of a stored run and their bytes (little endian).</summary>
internal static class RunArrays
{
    public static byte[] Pack<T>(T[] values) where T : unmanaged => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

    public static byte[] PackIds(IReadOnlyList<int> ids) => Pack(ids.ToArray());

    /// <summary>Null when there is nothing to keep.</summary>
    public static byte[]? PackNumbers(double[]? values) =>
        values is null || Array.TrueForAll(values, double.IsNaN) ? null : Pack(values);

    public static byte[]? PackStates(ObservationState[]? states) =>
        states is null || Array.TrueForAll(states, s => s == ObservationState.Reported) ? null : Pack(states);

    public static double[] Numbers(byte[] bytes) => MemoryMarshal.Cast<byte, double>(bytes).ToArray();

    public static double[]? NumbersOrNull(byte[]? bytes) => bytes is null ? null : Numbers(bytes);

    public static int[] Ids(byte[] bytes) => MemoryMarshal.Cast<byte, int>(bytes).ToArray();

    public static ObservationState[]? States(byte[]? bytes) => bytes is null ? null : MemoryMarshal.Cast<byte, ObservationState>(bytes).ToArray();
}
