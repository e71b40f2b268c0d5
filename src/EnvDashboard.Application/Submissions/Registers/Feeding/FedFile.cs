using System.Globalization;
using CsvHelper;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Registers.Feeding;

/// <summary>The files by which figures computed from registers are submitted.</summary>
internal static class FedFile
{
    /// <summary>A figure that is new or another one; without a figure one that no longer follows from anything.</summary>
    public sealed record Change(string Unit, string Indicator, string Period, FedFigure? Figure);

    public static async Task<List<Change>> ChangedAsync(
        AppDb db, DictionarySnapshot known, IIndicatorFeed feed, IReadOnlyList<FedFigure> figures, IReadOnlyCollection<int> periods, CancellationToken cancellationToken)
    {
        var indicators = feed.Indicators.Where(i => known.IndicatorIds.ContainsKey(i.Code)).Select(i => known.IndicatorIds[i.Code]).ToList();
        var ids = periods.Count > 0 ? periods : [.. figures.Select(f => known.PeriodIds[f.Period]).Distinct()];
        var inForce = await (
            from o in db.Observations
            where ids.Contains(o.PeriodId) && indicators.Contains(o.IndicatorId)
            join s in db.Submissions on o.SubmissionId equals s.Id
            select new { o.UnitId, o.IndicatorId, o.PeriodId, o.Value, o.Numerator, o.Denominator, o.State, Own = s.FileName.StartsWith(feed.Name) }).ToListAsync(cancellationToken);
        var standing = inForce.ToDictionary(o => (known.Units[o.UnitId].Code, known.Indicators[o.IndicatorId].Code, known.Periods[o.PeriodId].Code));
        var changes = new List<Change>();
        foreach (var figure in figures)
        {
            if (!standing.Remove((figure.Unit, figure.Indicator, figure.Period), out var o) || o.Value != figure.Value || o.Numerator != figure.Numerator || o.Denominator != figure.Denominator)
                changes.Add(new(figure.Unit, figure.Indicator, figure.Period, figure));
        }
        changes.AddRange(standing.Where(s => s.Value.Own && s.Value.State == (byte)ObservationState.Reported).Select(s => new Change(s.Key.Item1, s.Key.Item2, s.Key.Item3, null)));
        return changes;
    }

    public static byte[] Figures(IReadOnlyList<Change> changes) => Csv(
        ["unit", "indicator", "period", "value", "numerator", "denominator", "state"],
        changes.Select(c => new object?[]
        {
            c.Unit, c.Indicator, c.Period, c.Figure?.Value, c.Figure?.Numerator, c.Figure?.Denominator, Keyword.Of(c.Figure is null ? ObservationState.NotReported : ObservationState.Reported),
        }));

    public static byte[] Definitions(IEnumerable<FedIndicator> indicators) => Csv(
        ["code", "name", "name_en", "domain", "unit_of_measure", "direction", "kind", "frequency", "decimals", "nature", "definition"],
        indicators.Select(i => new object?[] { i.Code, i.Name, i.NameEn, i.Domain, i.UnitOfMeasure, i.Direction, "ratio", "month", 2, "outcome", i.Definition }));

    /// <summary>For our own reader only: nothing is put in front of texts such as %.</summary>
    private static byte[] Csv(string[] columns, IEnumerable<object?[]> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true))
        {
            csv.WriteRecord(columns);
            foreach (var row in rows) csv.WriteRecord([.. row.Select(Text)]);
            csv.FlushAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        }
        return bytes.ToArray();
    }

    private static string Text(object? field) => field switch
    {
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => field?.ToString() ?? "",
    };
}
