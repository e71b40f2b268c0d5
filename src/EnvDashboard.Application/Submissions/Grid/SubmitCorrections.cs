using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Submissions;

namespace EnvDashboard.Application.Submissions.Grid;

/// <summary>
/// Sends corrections made by hand the way every workbook goes, so that the same rules, findings, changes, history and rollback hold for
/// them. Nothing is accepted thereby.
/// </summary>
public sealed class SubmitCorrections(ReceiveSubmission receive, DictionaryStore dictionaries, TimeProvider time)
{
    private const int Most = GridRequest.MostUnits * GridRequest.MostIndicators;
    private const int LongestReason = 500;

    /// <returns>The id of the submission.</returns>
    public async Task<int> ExecuteAsync(Actor actor, string period, IReadOnlyList<GridCorrection> corrections, string? reason, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Submit);
        var read = Check(await dictionaries.CurrentAsync(cancellationToken), period, corrections, reason);
        using var content = new MemoryStream();
        CorrectionWorkbook.Write(content, read.Code, corrections, Text.Shorten(reason!.Trim(), LongestReason)!);
        var name = $"手工修正-{read.Code}-{time.GetLocalNow().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)}.xlsx";
        return await receive.ExecuteAsync(actor, new ReceiveRequest(name, Keyword.Of(SubmissionKind.Indicators), null, null, Commit: false), content, cancellationToken);
    }

    private static Period Check(DictionarySnapshot known, string period, IReadOnlyList<GridCorrection> corrections, string? reason)
    {
        var errors = new List<FieldError>();
        if (!PeriodText.TryParse(period, out var read)) errors.Add(new("period", "not_a_period", period));
        if (string.IsNullOrWhiteSpace(reason)) errors.Add(new("reason", "missing"));
        if (corrections.Count == 0) errors.Add(new("corrections", "missing"));
        if (corrections.Count > Most) errors.Add(new("corrections", "too_many", Most.ToString(CultureInfo.InvariantCulture), corrections.Count.ToString(CultureInfo.InvariantCulture)));
        foreach (var code in corrections.Select(c => c.Unit).Distinct().Where(c => !known.UnitIds.ContainsKey(c))) errors.Add(new("unit", "not_found_unit", code));
        foreach (var code in corrections.Select(c => c.Indicator).Distinct().Where(c => !known.IndicatorIds.ContainsKey(c))) errors.Add(new("indicator", "not_found_indicator", code));
        return errors.Count == 0 ? read! : throw new InvalidInputException([.. errors]);
    }
}
