using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Jobs;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>Makes a comparison workbook. Who took what is recorded.</summary>
public sealed class ExportComparison(GatherComparison gather, RecordExport record)
{
    public async Task<MadeFile> ExecuteAsync(Actor actor, ComparisonRequest request, CultureInfo culture, Stream output, IJobProgress progress, CancellationToken cancellationToken)
    {
        progress.Report(0, "gathering");
        var content = await gather.ExecuteAsync(actor, request, cancellationToken);
        using var file = new ExportedStream(output);
        ComparisonWorkbook.Write(content, culture, file, progress, cancellationToken);
        var range = content.Periods.Count == 1 ? content.Periods[0].Code : $"{content.Periods[0].Code}_{content.Periods[^1].Code}";
        var parameters = string.Create(
            CultureInfo.InvariantCulture,
            $"group={content.Group.Code} scheme={content.Scheme?.Code}@{content.Scheme?.Version} periods={range} runs={string.Join(',', content.Rankings.Select(r => r.RunId))} parts={content.Parts} lang={culture.Name} units={string.Join(',', request.Units)} ({content.Units.Count}) indicators={string.Join(',', request.Indicators)} ({content.Indicators.Count})");
        return await record.ExecuteAsync(actor, "comparison", content.Group.Code, parameters, file, SafeFileName.Of(".xlsx", content.Group.Code, range), cancellationToken);
    }
}
