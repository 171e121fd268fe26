using System.Globalization;
using System.Net.Mail;

namespace Comity.App.Authorities;

internal enum FieldKind
{
    Text,

    /// <summary>Several lines.</summary>
    Lines,
    Email,
    Telephone,
    Link,
    Day,
    YesNo,
    Scopes,

    /// <summary>Languages of the United Nations, several.</summary>
    Languages,
    Language,

    /// <summary>How WHO was told.</summary>
    Channel,

    /// <summary>A file; kept apart from other fields.</summary>
    Document,
}

/// <summary>A field of a notice: how it is read from text and written as text, the same on pages, in tables and in history.</summary>
/// <param name="Name">As forms, tables and texts call it.</param>
/// <param name="Get">As text: days as 2026-03-01, yes as true, scopes as contact,data.</param>
/// <param name="With">A copy with another value, or nothing where the text is none.</param>
/// <param name="Public">Whether it may ever be published.</param>
internal sealed record Field(string Name, FieldKind Kind, Func<Particulars, string> Get, Func<Particulars, string, Particulars?> With, bool Public = true, int Longest = 200)
{
    /// <summary>Key of its name in the language files.</summary>
    public string TextKey => "authorities.fields." + Name;

    public bool IsEmpty(Particulars particulars) => Get(particulars).Length == 0;

    /// <summary>The copy, or the code of what is wrong.</summary>
    public (Particulars? Particulars, string? Wrong) Read(Particulars particulars, string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > Longest ? (null, "field-too-long")
            : trimmed.Length > 0 && !Fits(trimmed) ? (null, "field-not-" + Kind.ToString().ToLowerInvariant())
            : With(particulars, trimmed) is { } copy ? (copy, null)
            : (null, "field-not-" + Kind.ToString().ToLowerInvariant());
    }

    private bool Fits(string text) => Kind switch
    {
        FieldKind.Email => MailAddress.TryCreate(text, out var address) && address.Address == text && text.Contains('.', StringComparison.Ordinal),
        FieldKind.Telephone => text.Count(char.IsAsciiDigit) >= 5 && text.All(c => char.IsAsciiDigit(c) || c is '+' or ' ' or '-' or '(' or ')' or '/' or '.' or ','),
        FieldKind.Link => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http",
        FieldKind.Text or FieldKind.Email => !text.Any(char.IsControl),
        _ => true,
    };

    public static string Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static DateOnly? ReadDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
