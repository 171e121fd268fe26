using System.Globalization;
using System.Net;
using System.Net.Mail;

namespace Comity.App.Post;

/// <summary>The mail server that letters are handed to. Without one they wait.</summary>
/// <param name="Encrypted">The connection is encrypted (STARTTLS) before anything else is said; without that, no letter leaves.</param>
/// <param name="From">As readers see the sender; its domain is that of the Message-ID.</param>
/// <param name="TimeOut">For one letter, from connecting to the server's yes.</param>
internal sealed record MailSettings(string Host, int Port, bool Encrypted, MailAddress From, TimeSpan TimeOut)
{
    private const int Submission = 587;
    private const int Relay = 25;

    public NetworkCredential? Account { get; init; }

    /// <summary>None where no host is named.</summary>
    /// <exception cref="SettingsException">A setting that cannot be used, or a password that would cross the network in the open.</exception>
    public static MailSettings? Read(SettingsSource source)
    {
        if (source.Find("mail", "host") is not { } host)
        {
            return null;
        }

        var encrypted = source.Find("mail", "security") switch
        {
            null or "starttls" => true,
            "none" => false,
            var other => throw new SettingsException($"COMITY_MAIL_SECURITY is '{other}': starttls or none is expected."),
        };
        var settings = new MailSettings(host, PortOf(source, encrypted), encrypted, FromOf(source), TimeSpan.FromSeconds(Seconds(source)))
        {
            Account = source.Find("mail", "user") is { } user ? new NetworkCredential(user, source.Secret("mail", "password")) : null,
        };
        return settings.Account is null || encrypted || IsThisMachine(host)
            ? settings
            : throw new SettingsException("COMITY_MAIL_USER with COMITY_MAIL_SECURITY=none would send the password in the open: use starttls, or a server on this machine.");
    }

    private static int PortOf(SettingsSource source, bool encrypted) => source.Find("mail", "port") is { } text
        ? Number("COMITY_MAIL_PORT", text, 65535)
        : encrypted ? Submission : Relay;

    private static int Seconds(SettingsSource source) =>
        source.Find("mail", "timeout") is { } text ? Number("COMITY_MAIL_TIMEOUT", text, 300) : 30;

    private static int Number(string name, string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : throw new SettingsException($"{name} is '{text}': a whole number from 1 to {most.ToString(CultureInfo.InvariantCulture)} is expected.");

    private static MailAddress FromOf(SettingsSource source) =>
        source.Find("mail", "from") is { } text && !text.Any(char.IsControl) && MailAddress.TryCreate(text, out var from)
            ? from
            : throw new SettingsException("COMITY_MAIL_HOST wants COMITY_MAIL_FROM: the sender's address, as in 'Comity <comity@health.example>'.");

    private static bool IsThisMachine(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
