using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Downloads;

public sealed record ExportArguments(int Export);

/// <summary>
/// Makes a file that was asked for, with what its asker may do now. Run again after a crash it writes the same file anew. What a person
/// can understand, such as a period without data, is no reason to try again: it becomes the problem of the file.
/// </summary>
public sealed class MakeExport(IDbContextFactory<AppDb> factory, ExportKinds kinds, FindActor find, DownloadFiles files, TimeProvider time) : IBackgroundJob<ExportArguments>
{
    private const int LongestProblem = 2000;

    public async Task RunAsync(ExportArguments arguments, IJobProgress progress, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.Exports.SingleOrDefaultAsync(e => e.Id == arguments.Export, cancellationToken);
        if (row is not { State: ExportState.Waiting }) return;
        var culture = CultureInfo.GetCultureInfo(row.Language);
        try
        {
            var actor = await find.ExecuteAsync(row.RequestedBy, cancellationToken) ?? throw new ForbiddenException();
            var made = await WriteAsync(row, actor, culture, progress, cancellationToken);
            (row.State, row.FileName, row.Size, row.Sha256) = (ExportState.Made, made.Name, made.Size, made.Sha256);
        }
        catch (UseCaseException expected)
        {
            files.Delete(row.Id);
            (row.State, row.Problem) = (ExportState.Failed, Text.Shorten(Sentence(expected, culture), LongestProblem));
        }
        row.FinishedAt = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Something that nobody foresaw: the log has it, the asker learns that it cannot be made.</summary>
    public async Task GaveUpAsync(ExportArguments arguments, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.Exports.SingleOrDefaultAsync(e => e.Id == arguments.Export, cancellationToken);
        if (row is not { State: ExportState.Waiting }) return;
        files.Delete(row.Id);
        (row.State, row.FinishedAt) = (ExportState.Failed, time.GetUtcNow().UtcDateTime);
        row.Problem = ErrorText.Of(new FieldError("", "unexpected"), CultureInfo.GetCultureInfo(row.Language));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<MadeFile> WriteAsync(ExportRow row, Actor actor, CultureInfo culture, IJobProgress progress, CancellationToken cancellationToken)
    {
        var kind = kinds.Find(row.Kind);
        foreach (var needed in kind.Needs) actor.Require(needed);
        MadeFile made;
        await using (var file = files.Create(row.Id))
        {
            made = await kind.Make(new(actor, ExportParameters.Parse(row.Query), culture, file, progress), cancellationToken);
            file.Flush(flushToDisk: true);
        }
        files.Keep(row.Id);
        return made;
    }

    private static string Sentence(UseCaseException error, CultureInfo culture) => error is InvalidInputException { Errors: [var first, ..] }
        ? $"{first.Field}: {ErrorText.Of(first, culture)}"
        : ErrorText.Of(error, culture);
}
