using System.Security.Cryptography;

namespace Comity.App.Statistics.Importing;

/// <summary>Source files as they came, named by their SHA-256. A file is whole or not there: it is written aside and moved.</summary>
internal sealed class StoredFiles(Settings settings)
{
    private readonly string _folder = Path.Combine(settings.DataFolder, "files");

    public string PathOf(string hash) => Path.Combine(_folder, hash[..2], hash);

    public bool Has(string hash) => File.Exists(PathOf(hash));

    /// <summary>Stores what the stream holds, unless the same bytes are there already.</summary>
    public async Task<StoredFile> AddAsync(Stream content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_folder);
        var aside = Path.Combine(_folder, Guid.CreateVersion7().ToString("N") + ".part");
        try
        {
            var stored = await WriteAsync(content, aside, cancellation);
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(stored.Hash))!);
            File.Move(aside, PathOf(stored.Hash), overwrite: true);
            return stored;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    public static async Task<string> HashAsync(string path, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }

    private static async Task<StoredFile> WriteAsync(Stream content, string path, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        await file.FlushAsync(cancellation);
        return new StoredFile(Convert.ToHexStringLower(hash.GetHashAndReset()), file.Length);
    }
}

internal sealed record StoredFile(string Hash, long Size);
