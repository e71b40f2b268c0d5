using EnvDashboard.Application.Recovery;
using EnvDashboard.Application.Rectification;
using EnvDashboard.IntegrationTests.Hosting;
using Microsoft.EntityFrameworkCore;
using static EnvDashboard.IntegrationTests.Rectification.LedgerTown;

namespace EnvDashboard.IntegrationTests.Rectification;

/// <summary>Files of evidence that no item speaks of are what an upload left that was cut off.</summary>
public sealed class EvidenceSweepTests
{
    private static readonly CancellationToken Go = CancellationToken.None;

    [Fact]
    public async Task Sweep_removes_old_orphans_and_leaves_evidence_and_what_is_on_its_way()
    {
        await using var program = await StartAsync();
        var item = await program.IdAsync("U1", "1.1");
        byte[] pdf = [.. "%PDF-1.7 evidence"u8];
        await program.Get<AddEvidence>().ExecuteAsync(Zhang, item, "公告.pdf", new MemoryStream(pdf), Go);
        string kept;
        await using (var db = program.Open()) kept = (await db.RectificationEvidence.SingleAsync()).StoredName;
        var folder = Path.Combine(program.Options.DataDirectory, "evidence");
        var (orphan, young) = (Path.Combine(folder, "orphan"), Path.Combine(folder, "young"));
        foreach (var file in new[] { orphan, young }) await File.WriteAllTextAsync(file, "cut off");
        foreach (var file in new[] { orphan, Path.Combine(folder, kept) }) File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-2));

        Assert.Equal(1, await program.Get<ResumeWork>().RemoveOrphansAsync(Go));
        Assert.Equal([kept, "young"], Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        var (content, _) = await program.Get<OpenEvidence>().ExecuteAsync(Leader, item, 1, Go);
        await using (content)
        {
            using var read = new MemoryStream();
            await content.CopyToAsync(read);
            Assert.Equal(pdf, read.ToArray());
        }
    }
}
