using System.Buffers;
using System.Threading.Channels;

namespace EnvDashboard.Application.Exports.Workbooks;

/// <summary>
/// Hands what is written to another thread, which packs it: writing markup and packing it take about as long, so that two processors do
/// both in the time of one. Bounded: who writes faster than is packed waits.
/// </summary>
internal sealed class PackedBehind : Stream
{
    private const int Waiting = 8;
    private readonly Channel<(byte[] Bytes, int Length)> _pieces = Channel.CreateBounded<(byte[], int)>(new BoundedChannelOptions(Waiting) { SingleReader = true, SingleWriter = true });
    private readonly Task _packing;

    /// <param name="inner">Not closed by this stream.</param>
    public PackedBehind(Stream inner) => _packing = Task.Run(() => PackAsync(inner));

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(buffer.Length);
        buffer.CopyTo(bytes);
        // A failure of the packer closes the channel; its own error is thrown, not the channel's.
        while (!_pieces.Writer.TryWrite((bytes, buffer.Length)))
        {
            if (_pieces.Writer.WaitToWriteAsync().AsTask().GetAwaiter().GetResult()) continue;
            _packing.GetAwaiter().GetResult();
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Waits until everything is packed.</summary>
    public void Finish()
    {
        _pieces.Writer.TryComplete();
        _packing.GetAwaiter().GetResult();
    }

    public override void Flush()
    {
        // Pieces are passed on as they come.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _pieces.Writer.TryComplete();
        // Nobody may write to the stream below any more when this one is gone; what went wrong is told by Finish.
        Task.WhenAny(_packing).GetAwaiter().GetResult();
        base.Dispose(disposing);
    }

    private async Task PackAsync(Stream inner)
    {
        try
        {
            await foreach (var (bytes, length) in _pieces.Reader.ReadAllAsync())
            {
                inner.Write(bytes, 0, length);
                ArrayPool<byte>.Shared.Return(bytes);
            }
        }
        catch (Exception error)
        {
            _pieces.Writer.TryComplete(error);
            throw;
        }
    }
}
