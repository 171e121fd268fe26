using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Comity.App.Access;
using Comity.App.Access.OpenId;
using Comity.App.Post;
using Microsoft.Extensions.Configuration;

namespace Comity.App;

/// <summary>Where Comity keeps what it holds and what it reads; the same for every command.</summary>
/// <param name="DataFolder">Database file, stored source files and snapshots.</param>
/// <param name="Database">PostgreSQL connection string; none means SQLite in the data folder.</param>
/// <param name="ContentFolder">The folder that holds <c>policy</c> and <c>reference</c>.</param>
/// <param name="Urls">Listening addresses, separated by semicolons.</param>
internal sealed record Settings(string DataFolder, string? Database, string ContentFolder, string Urls)
{
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>Data folder of a demonstration, beside the usual one.</summary>
    public const string DemoFolder = "demo";

    /// <summary>The key that signs the log, as PEM (<c>COMITY_LOG_KEY</c>); left out: a file.</summary>
    public string? LogKey { get; init; }

    /// <summary>Where that key lies (<c>COMITY_LOG_KEY_FILE</c>); left out: in the data folder, made at the first start.</summary>
    public string? LogKeyFile { get; init; }

    /// <summary>Where this installation is reached from elsewhere (<c>COMITY_ADDRESS</c>); left out: on this machine only.</summary>
    public Uri? Address { get; init; }

    /// <summary>The mail server; without one, letters wait.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>Ministries' own providers of identities.</summary>
    public IReadOnlyList<ProviderSettings> Providers { get; init; } = [];

    /// <summary>Without it, the keys that protect cookies and forms lie open to whoever reads the data folder.</summary>
    public X509Certificate2? KeyCertificate { get; init; }

    /// <summary>
    /// Tables of a register with at most so many persons are counted in memory (<c>COMITY_PERSONS_IN_MEMORY</c>), some 30 bytes for each of their
    /// spells; those of a larger one, or of all with 0, by the database.
    /// </summary>
    public long PersonsInMemory { get; init; } = 20_000_000;

    /// <summary>
    /// A demonstration. Only the option <c>--demo</c> says so when a database is begun, and afterwards the database itself: neither
    /// environment nor <c>comity.json</c> is asked. No letter leaves it, and no ministry's provider is asked who somebody is; its log has a key of its own.
    /// </summary>
    public bool Demo { get; private init; }

    public Settings AsDemo() => this with { Demo = true, Mail = null, Providers = [], LogKey = null, LogKeyFile = null };

    /// <summary>Options win over the environment (<c>COMITY_DATA</c> …), the environment over <c>comity.json</c>.</summary>
    public static Settings Read(IReadOnlyDictionary<string, string?> options)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.GetFullPath("comity.json"), optional: true)
            .AddEnvironmentVariables("COMITY_")
            .AddInMemoryCollection(options.Where(o => o.Value is not null))
            .Build();
        var source = new SettingsSource(configuration, new ConfigurationBuilder().AddEnvironmentVariables("COMITY_").Build());
        return new Settings(
            Path.GetFullPath(configuration["data"] ?? "data"),
            configuration["database"] is { Length: > 0 } database ? database : null,
            configuration["content"] is { Length: > 0 } content ? Path.GetFullPath(content) : FindContent(),
            configuration["urls"] ?? DefaultUrls)
        {
            Address = PublicAddress.Read(configuration["address"]),
            LogKey = configuration["log_key"] is { Length: > 0 } key ? key : null,
            LogKeyFile = configuration["log_key_file"] is { Length: > 0 } file ? Path.GetFullPath(file) : null,
            Mail = MailSettings.Read(source),
            PersonsInMemory = Whole(configuration["persons_in_memory"], "persons_in_memory", otherwise: 20_000_000),
            Providers = ProviderSettings.Read(source),
            KeyCertificate = KeptKeys.Read(source),
        };
    }

    private static long Whole(string? text, string name, long otherwise) => string.IsNullOrWhiteSpace(text) ? otherwise
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new SettingsException($"{name} is \"{text}\": a whole number from 0 on is expected.");

    /// <summary>Beside the program when it was published; up the tree when it was built from source.</summary>
    private static string FindContent()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "policy")) && Directory.Exists(Path.Combine(folder.FullName, "reference")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException(
            $"No folder with 'policy' and 'reference' at or above {AppContext.BaseDirectory}: name it with --content or COMITY_CONTENT.");
    }
}
