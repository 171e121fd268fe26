namespace Comity.Standards.Tests.Profiles;

/// <summary>A file of any length that stands nowhere: a header, then one block of rows again and again.</summary>
internal sealed class EndlessFile(byte[] header, byte[] block, int times) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => header.Length + ((long)block.Length * times);

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length && Position < Length)
        {
            var rest = Position < header.Length ? header.AsSpan((int)Position) : block.AsSpan((int)((Position - header.Length) % block.Length));
            var part = Math.Min(rest.Length, buffer.Length - read);
            rest[..part].CopyTo(buffer[read..]);
            (read, Position) = (read + part, Position + part);
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = offset;

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
