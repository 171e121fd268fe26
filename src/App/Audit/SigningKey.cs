using System.Security.Cryptography;
using System.Text;

namespace Comity.App.Audit;

/// <summary>A key that signs heads of the log, or only the public half of one.</summary>
internal sealed class SigningKey : IDisposable
{
    private readonly ECDsa _key;
    private readonly Lock _signing = new();

    private SigningKey(ECDsa key) => (_key, Id) = (key, Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16]);

    /// <summary>The first 16 hex digits of the SHA-256 of the public key (SubjectPublicKeyInfo, DER).</summary>
    public string Id { get; }

    public string PublicPem => _key.ExportSubjectPublicKeyInfoPem() + "\n";

    public static SigningKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <param name="pem">PKCS#8, SEC 1, or a public key.</param>
    /// <exception cref="ArgumentException">No key, or none of P-256.</exception>
    public static SigningKey Read(string pem)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return key.KeySize == 256 ? new SigningKey(key) : throw new ArgumentException("The key of the log is of P-256.", nameof(pem));
    }

    public string PrivatePem() => _key.ExportPkcs8PrivateKeyPem() + "\n";

    public byte[] Sign(ReadOnlySpan<byte> text)
    {
        lock (_signing)
        {
            return _key.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
    }

    public bool Signed(SignedHead head) => Signed(Encoding.UTF8.GetBytes(head.Signed), head.Signature);

    public bool Signed(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        lock (_signing)
        {
            return _key.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
    }

    /// <summary>The public half for another thread.</summary>
    public SigningKey Copy() => Read(PublicPem);

    public void Dispose() => _key.Dispose();
}
