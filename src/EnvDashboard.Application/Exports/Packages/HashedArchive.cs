using System.IO.Compression;
using System.Text;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Exports.Workbooks;

namespace EnvDashboard.Application.Exports.Packages;

/// <summary>A zip archive that ends with the SHA-256 of each of its files, in the form that <c>sha256sum -c</c> reads.</summary>
internal sealed class HashedArchive(Stream output, DateTimeOffset at) : IDisposable
{
    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly StringBuilder _list = new();

    public void Add(string name, Action<Stream> write)
    {
        using var stream = Open(name);
        using var hashed = new ExportedStream(stream);
        write(hashed);
        Note(name, hashed);
    }

    public async Task AddAsync(string name, Func<Stream, Task> write)
    {
        await using var stream = Open(name);
        using var hashed = new ExportedStream(stream);
        await write(hashed);
        Note(name, hashed);
    }

    /// <summary>Writes the list.</summary>
    public void Finish()
    {
        using var stream = Open("SHA256SUMS");
        stream.Write(Encoding.UTF8.GetBytes(_list.ToString()));
    }

    public void Dispose() => _zip.Dispose();

    private Stream Open(string name)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = FilePackage.Stamp(at);
        return entry.Open();
    }

    private void Note(string name, ExportedStream file) => _list.Append(file.Sha256).Append("  ").Append(name).Append('\n');
}
