using System.Security.Cryptography;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions;

/// <summary>What came with an upload. Texts are as sent; empty = not said.</summary>
public sealed record ReceiveRequest(string FileName, string? Kind, string? Period, string? Mode, bool Commit);

/// <summary>Takes an upload: streams it to disk, records it, asks for it to be read. Once this returns the upload cannot be lost.</summary>
public sealed class ReceiveSubmission(
    IDbContextFactory<AppDb> factory,
    OriginalFiles originals,
    UploadOptions options,
    IJobQueue jobs,
    TimeProvider time)
{
    public async Task<int> ExecuteAsync(Actor actor, ReceiveRequest request, Stream content, CancellationToken cancellationToken)
    {
        var id = await StoreAsync(actor, request, content, cancellationToken);
        await jobs.EnqueueAsync<ReadSubmission, SubmissionArguments>(new(id), id.ToString(global::System.Globalization.CultureInfo.InvariantCulture), cancellationToken);
        return id;
    }

    /// <summary>The same without asking for it to be read; for callers that read it themselves.</summary>
    public async Task<int> StoreAsync(Actor actor, ReceiveRequest request, Stream content, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Submit);
        var (kind, mode, period) = Validate(request);
        var (storedName, size, sha256) = await WriteAsync(content, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var row = new SubmissionRow
        {
            FileName = Shorten(request.FileName),
            StoredName = storedName,
            Sha256 = sha256,
            Size = size,
            RequestedKind = kind,
            Mode = mode,
            RequestedPeriod = period?.Code,
            Commit = request.Commit,
            Status = SubmissionStatus.Received,
            ReceivedBy = actor.Name,
            ReceivedAt = now,
        };
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        db.Submissions.Add(row);
        db.Audit.Add(new AuditRow { At = now, Actor = actor.Name, Action = "submission.received", Subject = sha256, Details = row.FileName });
        await db.SaveChangesAsync(cancellationToken);
        return row.Id;
    }

    private static (SubmissionKind? Kind, SubmissionMode Mode, Period? Period) Validate(ReceiveRequest request)
    {
        var errors = new List<FieldError>();
        SubmissionKind? kind = null;
        if (!string.IsNullOrWhiteSpace(request.Kind))
        {
            if (Keyword.TryParse<SubmissionKind>(request.Kind, out var parsed) && parsed != SubmissionKind.Mixed) kind = parsed;
            else errors.Add(new("kind", "unknown_word", request.Kind, string.Join(", ", Keyword.All<SubmissionKind>().Where(word => word != Keyword.Of(SubmissionKind.Mixed)))));
        }
        var mode = SubmissionMode.Upsert;
        if (!string.IsNullOrWhiteSpace(request.Mode) && !Keyword.TryParse(request.Mode, out mode))
        {
            errors.Add(new("mode", "unknown_word", request.Mode, "upsert, replace"));
        }
        Period? period = null;
        if (!string.IsNullOrWhiteSpace(request.Period))
        {
            if (PeriodText.TryParse(request.Period, out var parsed)) period = parsed;
            else errors.Add(new("period", "not_a_period", request.Period));
        }
        if (string.IsNullOrWhiteSpace(request.FileName)) errors.Add(new("file", "missing"));
        return errors.Count == 0 ? (kind, mode, period) : throw new InvalidInputException([.. errors]);
    }

    private async Task<(string StoredName, long Size, string Sha256)> WriteAsync(Stream content, CancellationToken cancellationToken)
    {
        var file = originals.Create(out var storedName);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = 0;
            await using (file)
            {
                var buffer = new byte[1 << 16];
                int read;
                while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
                {
                    size += read;
                    if (size > options.MaxBytes) throw new TooLargeException(options.MaxBytes);
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                }
                file.Flush(flushToDisk: true);
            }
            return (storedName, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            originals.Delete(storedName);
            throw;
        }
    }

    private static string Shorten(string fileName)
    {
        var name = new string([.. fileName.Where(c => !char.IsControl(c))]);
        return name.Length <= 255 ? name : name[..200] + "…" + name[^40..];
    }
}
