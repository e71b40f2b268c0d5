using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Intake.Workbooks;

/// <summary>A read-only stream that checks the guard at every block and, for an inflated entry, its growth.</summary>
internal sealed class GuardedStream(Stream inner, ReadingGuard guard, long? packedLength, bool leaveOpen = false) : Stream
{
    private const long FreeBytes = 10L << 20;

    public long BytesRead { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        guard.Check();
        var read = inner.Read(buffer);
        BytesRead += read;
        if (packedLength is not { } packed) return read;
        guard.CountInflated(read);
        if (BytesRead > FreeBytes && BytesRead > packed * guard.Limits.MaxInflationRatio)
            throw new IntakeRefusal(FindingCodes.InflatesTooMuch, ReadingGuard.Mebibytes(BytesRead));
        return read;
    }

    public override bool CanRead => true;
    public override bool CanSeek => inner.CanSeek;
    public override bool CanWrite => false;
    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen) inner.Dispose();
        base.Dispose(disposing);
    }
}
