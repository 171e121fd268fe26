namespace Comity.App.Authorities;

/// <summary>What an authority is designated for.</summary>
// Code 2010, 7.3: authorized to deal with other authorities, the Secretariat and others, and to submit what 7.2(c) and 9.1 ask.
[Flags]
internal enum Scopes
{
    None = 0,

    /// <summary>To communicate directly with other authorities, the Secretariat and organizations (7.3).</summary>
    Contact = 1,

    /// <summary>To send the data of 7.2(c).</summary>
    Data = 2,

    /// <summary>To send the reports of 9.1.</summary>
    Reports = 4,
    All = Contact | Data | Reports,
}

internal static class ScopeNames
{
    public static readonly IReadOnlyList<Scopes> Each = [Scopes.Contact, Scopes.Data, Scopes.Reports];

    /// <summary>Names for programs: contact, data, reports.</summary>
    public static IReadOnlyList<string> Names(this Scopes scopes) =>
        [.. Each.Where(s => scopes.HasFlag(s)).Select(s => s.ToString().ToLowerInvariant())];

    /// <summary>The scopes of names parted by commas; none where a name is unknown.</summary>
    public static Scopes? Parse(string text)
    {
        var scopes = Scopes.None;
        foreach (var name in text.Split([',', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Each.Where(s => string.Equals(s.ToString(), name, StringComparison.OrdinalIgnoreCase)).ToList() is not [var found])
            {
                return null;
            }

            scopes |= found;
        }

        return scopes;
    }
}
