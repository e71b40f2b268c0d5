using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Ranking;

namespace EnvDashboard.Application.Rankings;

/// <summary>Fingerprints of what went into a run and of what came out of it.</summary>
internal static class RunHash
{
    public static string OfInput(RunInput run, int schemeId, string? previousOutcome)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var input = run.Scoring;
        Add(hash, "run-3|" + schemeId.ToString(CultureInfo.InvariantCulture) + "|" + previousOutcome + "|" + string.Join('|', input.UnitCodes) + "|" + string.Join('|', input.ParentCodes ?? []));
        foreach (var (code, column) in input.Columns.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            Add(hash, $"|{code}|{column.Indicator.Direction}|{column.Indicator.Kind}|{column.Indicator.UnitOfMeasure}|");
            Add(hash, column.Values);
            Add(hash, column.Numerators);
            Add(hash, column.Denominators);
            if (column.States is not null) hash.AppendData(MemoryMarshal.AsBytes(column.States.AsSpan()));
            foreach (var earlier in column.Earlier ?? []) Add(hash, earlier);
        }
        foreach (var point in run.Points) Add(hash, string.Create(CultureInfo.InvariantCulture, $"|{point.Unit}|{point.Points:R}|{point.Reason}|{point.Evidence}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string OfOutcome(IReadOnlyList<string> unitCodes, RankedList ranked)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in ranked.Rows) Add(hash, string.Create(CultureInfo.InvariantCulture, $"{unitCodes[row.UnitIndex]}|{row.Rank:R}|{row.Score:R}|"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));

    private static void Add(IncrementalHash hash, double[]? values)
    {
        if (values is not null) hash.AppendData(MemoryMarshal.AsBytes(values.AsSpan()));
    }
}
