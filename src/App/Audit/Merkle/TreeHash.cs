using System.Security.Cryptography;

namespace Comity.App.Audit.Merkle;

/// <summary>A hash of the tree of RFC 9162: SHA-256, with a byte before that tells a leaf from a node.</summary>
internal readonly struct TreeHash : IEquatable<TreeHash>
{
    public const int Size = 32;
    private readonly byte[]? _bytes;

    private TreeHash(byte[] bytes) => _bytes = bytes;

    /// <summary>The root of a tree without leaves.</summary>
    public static TreeHash Empty { get; } = new(SHA256.HashData([]));

    public ReadOnlySpan<byte> Bytes => _bytes ?? throw new InvalidOperationException("This hash was never given a value.");

    public static TreeHash Leaf(ReadOnlySpan<byte> entry)
    {
        using var buffer = Room.Of(1 + entry.Length);
        buffer.Span[0] = 0x00;
        entry.CopyTo(buffer.Span[1..]);
        return new TreeHash(SHA256.HashData(buffer.Span));
    }

    public static TreeHash Node(TreeHash left, TreeHash right)
    {
        Span<byte> both = stackalloc byte[1 + (2 * Size)];
        both[0] = 0x01;
        left.Bytes.CopyTo(both[1..]);
        right.Bytes.CopyTo(both[(1 + Size)..]);
        return new TreeHash(SHA256.HashData(both));
    }

    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static TreeHash Of(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Size ? new TreeHash(bytes.ToArray()) : throw new ArgumentException($"A hash has {Size} bytes, not {bytes.Length}.", nameof(bytes));

    public static TreeHash Parse(string hex) => Of(Convert.FromHexString(hex));

    public byte[] ToArray() => Bytes.ToArray();

    public bool Equals(TreeHash other) => Bytes.SequenceEqual(other.Bytes);

    public override bool Equals(object? obj) => obj is TreeHash other && Equals(other);

    public override int GetHashCode() => BitConverter.ToInt32(Bytes);

    public override string ToString() => Convert.ToHexStringLower(Bytes);

    public static bool operator ==(TreeHash left, TreeHash right) => left.Equals(right);

    public static bool operator !=(TreeHash left, TreeHash right) => !left.Equals(right);

    /// <summary>Room for an entry and the byte before it, without a new array for each.</summary>
    private readonly ref struct Room
    {
        private readonly byte[] _rented;
        private readonly int _length;

        private Room(byte[] rented, int length) => (_rented, _length) = (rented, length);

        public Span<byte> Span => _rented.AsSpan(0, _length);

        public static Room Of(int length) => new(System.Buffers.ArrayPool<byte>.Shared.Rent(length), length);

        public void Dispose() => System.Buffers.ArrayPool<byte>.Shared.Return(_rented);
    }
}
