using System.Net.Mail;
using Comity.App.Layout;

namespace Comity.App.Access.SignIn;

/// <summary>Name and e-mail on a form.</summary>
internal static class PersonFields
{
    public const int LongestName = 120;
    public const int LongestEmail = 254;

    public static void Check(Mistakes mistakes, Reader reader, string? name, string? email)
    {
        CheckName(mistakes, reader, name);
        if (!IsEmail(email?.Trim()))
        {
            mistakes.Add("email", reader.Say("access.email.wrong"));
        }
    }

    public static void CheckName(Mistakes mistakes, Reader reader, string? name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName || name.Any(char.IsControl))
        {
            mistakes.Add("name", reader.Say("access.name.missing"));
        }
    }

    private static bool IsEmail(string? text) =>
        text is { Length: > 3 and <= LongestEmail } && !text.Any(char.IsWhiteSpace) && MailAddress.TryCreate(text, out var address)
        && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);
}
