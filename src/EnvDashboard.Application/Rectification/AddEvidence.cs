using System.Security.Cryptography;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Rectification;

/// <summary>Puts a file to an item (佐证材料). Its type is read from its content, and only then is it kept.</summary>
public sealed class AddEvidence(ItemSteps steps, EvidenceFiles files)
{
    public const long MaxBytes = 20L << 20;

    public async Task ExecuteAsync(Actor actor, int id, string fileName, Stream content, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.Rectify))
        {
            // Nothing is written for those who may not; the refusal is audited as every other.
            await steps.ExecuteAsync(actor, id, RectificationAct.EvidenceAdded, _ => Task.CompletedTask, cancellationToken);
        }
        var name = Path.GetFileName(new string([.. fileName.Where(c => !char.IsControl(c))]));
        if (name.Length is 0 or > 255) throw new InvalidInputException(new FieldError("file", name.Length == 0 ? "missing" : "too_long", "255"));
        var type = EvidenceType.Of(name) ?? throw new InvalidInputException(new FieldError("file", "evidence_type"));
        var (storedName, size, sha256) = await WriteAsync(name, type, content, cancellationToken);
        try
        {
            await steps.ExecuteAsync(actor, id, RectificationAct.EvidenceAdded, async step =>
            {
                step.Demand(ClearanceRules.AgainstClaim(await step.StandingAsync()));
                step.Db.RectificationEvidence.Add(new RectificationEvidenceRow
                {
                    ItemId = id, FileName = name, StoredName = storedName, ContentType = type, Size = size, Sha256 = sha256, AddedBy = step.By, AddedAt = step.Now,
                });
                step.Record(RectificationAct.EvidenceAdded, name, _ => { });
            }, cancellationToken);
        }
        catch
        {
            files.Delete(storedName);
            throw;
        }
    }

    private async Task<(string StoredName, long Size, string Sha256)> WriteAsync(string name, string type, Stream content, CancellationToken cancellationToken)
    {
        var file = files.Create(out var storedName);
        try
        {
            await using (file)
            {
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                var buffer = new byte[1 << 16];
                int read;
                while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
                {
                    if (file.Length + read > MaxBytes) throw new TooLargeException(MaxBytes);
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                }
                file.Flush(flushToDisk: true);
                if (!EvidenceType.Fits(file, type)) throw new InvalidInputException(new FieldError("file", "evidence_content", Path.GetExtension(name)));
                return (storedName, file.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
            }
        }
        catch
        {
            files.Delete(storedName);
            throw;
        }
    }
}
