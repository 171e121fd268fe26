using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Comity.App.Personnel.Keeping;

/// <summary>
/// The sum of the SHA-256 of many rows, modulo 2^256: the same in whatever order they come, and kept up to date by adding what enters and
/// taking off what leaves.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RegisterSeal(UInt128 High, UInt128 Low)
{
    public static readonly RegisterSeal Empty;

    public static RegisterSeal Of(ReadOnlySpan<byte> row)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row, hash);
        return new RegisterSeal(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }

    public static RegisterSeal Parse(string text) => new(
        UInt128.Parse(text[..32], NumberStyles.HexNumber, CultureInfo.InvariantCulture), UInt128.Parse(text[32..], NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    public static RegisterSeal operator +(RegisterSeal one, RegisterSeal other)
    {
        var low = one.Low + other.Low;
        return new RegisterSeal(one.High + other.High + (low < one.Low ? UInt128.One : UInt128.Zero), low);
    }

    public static RegisterSeal operator -(RegisterSeal one, RegisterSeal other) =>
        new(one.High - other.High - (one.Low < other.Low ? UInt128.One : UInt128.Zero), one.Low - other.Low);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x32}{Low:x32}");
}
