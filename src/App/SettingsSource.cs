using Microsoft.Extensions.Configuration;

namespace Comity.App;

/// <summary>Where settings are looked up: <c>COMITY_MAIL_HOST</c> in the environment, else <c>{ "mail": { "host": … } }</c> in the file.</summary>
internal sealed class SettingsSource(IConfiguration configuration, IConfiguration environment)
{
    public IConfiguration All => configuration;

    public string? Find(string group, string name) => Text(environment[$"{group}_{name}"]) ?? Text(configuration[$"{group}:{name}"]);

    /// <summary>
    /// A secret comes from the environment or from a file of its own (<c>…_FILE</c>), never from <c>comity.json</c>, which is shown around.
    /// </summary>
    /// <exception cref="SettingsException">It stands in <c>comity.json</c>, or its file cannot be read.</exception>
    public string? Secret(string group, string name)
    {
        if (Text(environment[$"{group}_{name}"]) is { } told)
        {
            return told;
        }

        return configuration[$"{group}:{name}"] is not null
            ? throw new SettingsException($"comity.json holds the secret {group}.{name}: keep it in the environment, or in a file that {group}.{name}_file names.")
            : Find(group, name + "_file") is { } path ? FromFile(path) : null;
    }

    /// <exception cref="SettingsException">There is no such file, or it is empty.</exception>
    public static string FromFile(string path)
    {
        try
        {
            return Text(File.ReadAllText(path).TrimEnd('\r', '\n')) ?? throw new SettingsException($"The file {path} is empty; a secret is expected in it.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The file {path}, which should hold a secret, cannot be read: {error.Message}");
        }
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

/// <summary>A setting that cannot be used. The message is for whoever started the program.</summary>
internal sealed class SettingsException(string message) : Exception(message);
