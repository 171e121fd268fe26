using Comity.App.Database;

namespace Comity.App.Audit;

/// <summary>
/// The key that signs the log, and public keys of before. Made at the first start and kept in the data folder, readable by the
/// account of the program only; several machines are given one by <c>COMITY_LOG_KEY</c> or <c>COMITY_LOG_KEY_FILE</c>.
/// </summary>
internal sealed class LogKeys(Settings settings) : IDisposable
{
    private readonly Lock _loading = new();
    private SigningKey? _own;

    /// <summary>Where the key lies when nothing else is said.</summary>
    public string File => settings.LogKeyFile ?? Path.Combine(Folder, "log-signing-key.pem");

    private string Folder => Path.Combine(settings.DataFolder, "keys");

    /// <summary>The signing key; none where there is none yet.</summary>
    public SigningKey? Own()
    {
        lock (_loading)
        {
            return _own ??= Text() is { } pem ? SigningKey.Read(pem) : null;
        }
    }

    /// <summary>The signing key, made where there is none.</summary>
    public SigningKey OwnOrNew()
    {
        lock (_loading)
        {
            if (Text() is null)
            {
                Make();
            }

            return _own ??= SigningKey.Read(Text()!);
        }
    }

    /// <summary>A first start lays down a key. Where the log was signed with another one already, none is made.</summary>
    public async Task PrepareAsync(Store store, CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        if ((await LogEdge.ReadAsync(connection, null, cancellation)).Key is null)
        {
            OwnOrNew();
        }
    }

    /// <summary>The signing key, and public keys that signed before: <c>keys/log-former-*.pem</c>.</summary>
    public IReadOnlyList<SigningKey> Trusted()
    {
        string[] former = Directory.Exists(Folder) ? Directory.GetFiles(Folder, "log-former-*.pem") : [];
        SigningKey[] own = Own() is { } key ? [key.Copy()] : [];
        return [.. own, .. former.Order(StringComparer.Ordinal).Select(f => SigningKey.Read(System.IO.File.ReadAllText(f)))];
    }

    public bool Trusts(string id) => Trusted().Any(k => k.Id == id);

    public void Dispose() => _own?.Dispose();

    private string? Text() => settings.LogKey ?? (System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File) : null);

    /// <summary>Two programs that start at once: the first to lay down the file wins, and the other reads it.</summary>
    private void Make()
    {
        using var key = SigningKey.Create();
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        var aside = File + "." + Guid.CreateVersion7().ToString("N");
        using (var stream = new FileStream(aside, OnlyForUs()))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write(key.PrivatePem());
        }

        try
        {
            System.IO.File.Move(aside, File, overwrite: false);
        }
        catch (IOException) when (System.IO.File.Exists(File))
        {
            System.IO.File.Delete(aside);
        }
    }

    private static FileStreamOptions OnlyForUs()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
