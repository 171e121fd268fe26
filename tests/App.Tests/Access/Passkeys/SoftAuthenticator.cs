using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Comity.App.Tests.Access.Passkeys;

/// <summary>
/// A key of its own (ES256) that answers as a device does: no attestation, finger shown, counter rising. What a test wants to be
/// wrong, it sets before it asks.
/// </summary>
internal sealed class SoftAuthenticator : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte WithCredential = 0x40;
    private const int CoordinateSize = 32;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public byte[] Credential { get; init; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>Where the browser says that it is.</summary>
    public string Origin { get; set; } = "";

    public uint Counter { get; set; }

    /// <summary>In place of the question's own; none: its own.</summary>
    public string? Challenge { get; set; }

    /// <summary>For which name it answers, where that is not the question's.</summary>
    public string? Site { get; set; }

    /// <summary>Whether a finger, a face or a PIN was shown.</summary>
    public bool IsVerified { get; set; } = true;

    /// <summary>Of the account that the key was made for.</summary>
    public string? User { get; set; }

    /// <summary>Answers the question for a new passkey.</summary>
    public string Make(string options)
    {
        using var asked = JsonDocument.Parse(options);
        User ??= asked.RootElement.GetProperty("user").GetProperty("id").GetString();
        var data = AuthenticatorData(asked.RootElement.GetProperty("rp").GetProperty("id").GetString()!, WithCredential, [.. new byte[16], .. Size(Credential.Length), .. Credential, .. PublicKey()]);
        return Answer(new
        {
            clientDataJSON = Base64Url.EncodeToString(ClientData("webauthn.create", asked.RootElement)),
            attestationObject = Base64Url.EncodeToString([.. Map(3), .. Words("fmt"), .. Words("none"), .. Words("attStmt"), .. Map(0), .. Words("authData"), .. Bytes(data)]),
            transports = new[] { "internal" },
        });
    }

    /// <summary>Answers the question who comes in.</summary>
    public string Prove(string options)
    {
        using var asked = JsonDocument.Parse(options);
        var data = AuthenticatorData(asked.RootElement.GetProperty("rpId").GetString()!, 0, []);
        var said = ClientData("webauthn.get", asked.RootElement);
        var signature = _key.SignData([.. data, .. SHA256.HashData(said)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new
        {
            clientDataJSON = Base64Url.EncodeToString(said),
            authenticatorData = Base64Url.EncodeToString(data),
            signature = Base64Url.EncodeToString(signature),
            userHandle = User,
        });
    }

    public void Dispose() => _key.Dispose();

    private string Answer(object response) => JsonSerializer.Serialize(new
    {
        id = Base64Url.EncodeToString(Credential),
        rawId = Base64Url.EncodeToString(Credential),
        type = "public-key",
        authenticatorAttachment = "platform",
        clientExtensionResults = new { },
        response,
    });

    private byte[] ClientData(string type, JsonElement asked) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type,
        challenge = Challenge ?? asked.GetProperty("challenge").GetString(),
        origin = Origin,
        crossOrigin = false,
    });

    private byte[] AuthenticatorData(string site, byte flags, byte[] credential)
    {
        var counter = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(counter, ++Counter);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Site ?? site)), (byte)(flags | Present | (IsVerified ? Verified : 0)), .. counter, .. credential];
    }

    /// <summary>COSE_Key: kty EC2, alg ES256, crv P-256, x, y.</summary>
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return [.. Map(5), 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, .. Bytes(point.X.AsSpan(0, CoordinateSize)), 0x22, .. Bytes(point.Y.AsSpan(0, CoordinateSize))];
    }

    // As much of CBOR (RFC 8949) as an attestation object needs.
    private static byte[] Map(int pairs) => [(byte)(0xa0 | pairs)];

    private static byte[] Words(string text) => [(byte)(0x60 | text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Bytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length <= byte.MaxValue ? [0x58, (byte)bytes.Length, .. bytes] : [0x59, .. Size(bytes.Length), .. bytes];

    private static byte[] Size(int length) => [(byte)(length >> 8), (byte)length];
}
