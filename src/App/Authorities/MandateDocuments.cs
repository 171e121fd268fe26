using System.Security.Cryptography;
using Comity.App.Common;

namespace Comity.App.Authorities;

/// <summary>Documents of mandates, as they came, named by their SHA-256. Only what shows itself to be PDF, PNG or JPEG is taken.</summary>
internal sealed class MandateDocuments(Settings settings)
{
    public const int LargestFile = 10 << 20;

    private readonly string _folder = Path.Combine(settings.DataFolder, "documents");

    public async Task<Result<string>> AddAsync(Stream content, CancellationToken cancellation)
    {
        using var held = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            if (held.Length + read > LargestFile)
            {
                return AuthoritiesRefusals.DocumentTooLarge(LargestFile >> 20);
            }

            held.Write(buffer, 0, read);
        }

        var bytes = held.ToArray();
        if (TypeOf(bytes) is null)
        {
            return AuthoritiesRefusals.DocumentKind();
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        await WriteAsync(hash, bytes, cancellation);
        return hash;
    }

    /// <summary>The bytes and their media type; nothing where there are none under this hash.</summary>
    public async Task<(byte[] Bytes, string Type)?> ReadAsync(string hash, CancellationToken cancellation)
    {
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower) || !File.Exists(PathOf(hash)))
        {
            return null;
        }

        var bytes = await File.ReadAllBytesAsync(PathOf(hash), cancellation);
        return TypeOf(bytes) is { } type ? (bytes, type) : null;
    }

    private static string? TypeOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => "application/pdf",
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        _ => null,
    };

    private string PathOf(string hash) => Path.Combine(_folder, hash[..2], hash);

    /// <summary>A document is whole or not there: it is written aside and moved.</summary>
    private async Task WriteAsync(string hash, byte[] bytes, CancellationToken cancellation)
    {
        if (File.Exists(PathOf(hash)))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(hash))!);
        var aside = Path.Combine(_folder, Guid.CreateVersion7().ToString("N") + ".part");
        await File.WriteAllBytesAsync(aside, bytes, cancellation);
        File.Move(aside, PathOf(hash), overwrite: true);
    }
}
