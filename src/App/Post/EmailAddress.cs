using System.Net.Mail;

namespace Comity.App.Post;

/// <summary>What an e-mail address may look like: one address, without a name, in letters that every mail server takes.</summary>
internal static class EmailAddress
{
    public const int Longest = 254;

    /// <summary>A line break, a space or a comma could add a header or a second reader: nothing of the kind is taken.</summary>
    public static bool Fits(string? text) =>
        text is { Length: > 2 and <= Longest } && text.All(c => char.IsAscii(c) && !char.IsControl(c) && c is not (' ' or ',' or ';' or '<' or '>' or '"'))
        && MailAddress.TryCreate(text, out var address) && string.Equals(address.Address, text, StringComparison.Ordinal);
}
