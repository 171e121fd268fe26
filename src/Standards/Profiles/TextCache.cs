using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Comity.Standards.Profiles;

/// <summary>
/// Remembers what the texts of a column mean, so that a text met again costs neither a string nor a second look.
/// Bounded: a column of ever new texts starts afresh instead of filling the memory.
/// </summary>
internal sealed class TextCache<T>
    where T : class
{
    private const int Most = 32_768;
    private readonly Dictionary<byte[], T> meanings = new(BytesComparer.Instance);
    private readonly Dictionary<byte[], T>.AlternateLookup<ReadOnlySpan<byte>> lookup;
    private byte[] lastText = [];
    private T? last;

    public TextCache() => lookup = meanings.GetAlternateLookup<ReadOnlySpan<byte>>();

    public bool TryGet(ReadOnlySpan<byte> text, [NotNullWhen(true)] out T? meaning)
    {
        // Tables are sorted more often than not.
        if (last is not null && text.SequenceEqual(lastText))
        {
            meaning = last;
            return true;
        }

        if (!lookup.TryGetValue(text, out var key, out meaning)) return false;
        (lastText, last) = (key, meaning);
        return true;
    }

    public T Add(ReadOnlySpan<byte> text, T meaning)
    {
        if (meanings.Count >= Most) meanings.Clear();
        var key = text.ToArray();
        meanings[key] = meaning;
        (lastText, last) = (key, meaning);
        return meaning;
    }
}

internal sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    public static readonly BytesComparer Instance = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        var hash = (ulong)alternate.Length * Prime;
        while (alternate.Length >= 8)
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(alternate)) * Prime;
            hash ^= hash >> 29;
            alternate = alternate[8..];
        }

        foreach (var value in alternate) hash = (hash ^ value) * Prime;
        return (int)(hash ^ (hash >> 32));
    }
}
