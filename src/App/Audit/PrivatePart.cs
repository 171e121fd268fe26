using System.Security.Cryptography;
using System.Text.Json;

namespace Comity.App.Audit;

/// <summary>What of an entry only those may see who have business with it: kept beside the log, bound to it by a salted hash.</summary>
/// <param name="Person">Who did it; none where it was Comity itself.</param>
/// <param name="Sealed">Personal values.</param>
/// <param name="Secrets">Fingerprints of secrets; see <see cref="Happening.Secrets"/>.</param>
internal sealed record PrivatePart(Guid? Person, string? Why, IReadOnlyList<ValueChange> Sealed, IReadOnlyList<ValueChange> Secrets)
{
    public const int SaltSize = 32;

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Leaf.Form);

    /// <summary>Nothing, where it is no private part.</summary>
    public static PrivatePart? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<PrivatePart>(bytes, Leaf.Form);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string Commitment(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
