using System.Security.Cryptography;

namespace Yardstick.Site.Output;

/// <summary>Passes on what is written to it, and keeps nothing of it but hash and length.</summary>
internal sealed class HashingStream(Stream next) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => length;

    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    /// <summary>Has something written to a stream, and tells its SHA-256 and its length in bytes.</summary>
    public static (string Hash, long Length) Measure(Action<Stream> write, Stream to)
    {
        using var hashing = new HashingStream(to);
        write(hashing);
        return (Convert.ToHexStringLower(hashing.hash.GetHashAndReset()), hashing.length);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.AppendData(buffer);
        next.Write(buffer);
        length += buffer.Length;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
