using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Comity.Methods.Personnel;

/// <summary>SHA-256 over the stored form (<see cref="PersonForm"/>) of a record: equal where everything that the record says is equal.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PersonFingerprint
{
    /// <summary>In bytes.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    private readonly ulong _one;
    private readonly ulong _two;
    private readonly ulong _three;
    private readonly ulong _four;

    private PersonFingerprint(ReadOnlySpan<byte> hash)
    {
        _one = BinaryPrimitives.ReadUInt64BigEndian(hash);
        _two = BinaryPrimitives.ReadUInt64BigEndian(hash[8..]);
        _three = BinaryPrimitives.ReadUInt64BigEndian(hash[16..]);
        _four = BinaryPrimitives.ReadUInt64BigEndian(hash[24..]);
    }

    public static PersonFingerprint Of(PersonRecord record)
    {
        var writer = new FormWriter();
        try
        {
            PersonForm.Put(ref writer, record);
            return Of(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <param name="form">What <see cref="PersonForm"/> wrote.</param>
    public static PersonFingerprint Of(ReadOnlySpan<byte> form)
    {
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(form, hash);
        return new PersonFingerprint(hash);
    }

    /// <param name="bytes">As many as <see cref="Length"/>.</param>
    public static PersonFingerprint FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length ? new(bytes) : throw new ArgumentException($"A fingerprint has {Length} bytes.", nameof(bytes));

    /// <param name="bytes">At least as many as <see cref="Length"/>.</param>
    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _one);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], _two);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], _three);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], _four);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>64 small hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_one:x16}{_two:x16}{_three:x16}{_four:x16}");
}
