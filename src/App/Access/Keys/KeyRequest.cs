using System.Globalization;
using Comity.App.Common;

namespace Comity.App.Access.Keys;

/// <summary>A key that is asked for, and may be given.</summary>
internal sealed record KeyRequest(string Name, CountryCode? Country, IReadOnlySet<Permission> Scopes, DateTimeOffset ExpiresAt);

/// <summary>The form as it was sent.</summary>
internal sealed record KeyForm(string? Name, string? Country, IReadOnlyList<string> Scopes, string? Until)
{
    /// <summary>Reads the form, or says what is wrong with each field.</summary>
    /// <param name="knows">Whether there is such a country.</param>
    public (KeyRequest? Request, IReadOnlyDictionary<string, Refusal> Mistakes) Read(Acting who, DateTimeOffset now, Func<string, bool> knows)
    {
        var mistakes = new Dictionary<string, Refusal>(StringComparer.Ordinal);
        var name = (Name ?? "").Trim();
        if (name.Length is 0 or > ServiceAccount.LongestName || name.Any(char.IsControl))
        {
            mistakes["name"] = Refusal.Of("key-name", ("most", ServiceAccount.LongestName));
        }

        var country = CountryOf(who, knows, mistakes);
        var scopes = ScopesOf(country, mistakes);
        var until = UntilOf(now, mistakes);
        return mistakes.Count > 0 ? (null, mistakes) : (new KeyRequest(name, country, scopes, until), mistakes);
    }

    private CountryCode? CountryOf(Acting who, Func<string, bool> knows, Dictionary<string, Refusal> mistakes)
    {
        CountryCode? country = string.IsNullOrEmpty(Country) ? who.Country
            : CountryCode.TryParse(Country, CultureInfo.InvariantCulture, out var code) && knows(Country) ? code
            : null;
        if ((country is null && !string.IsNullOrEmpty(Country)) || !KeyScopes.MayIssueFor(who, country))
        {
            mistakes["country"] = Refusal.Of("key-country");
        }

        return country;
    }

    private HashSet<Permission> ScopesOf(CountryCode? country, Dictionary<string, Refusal> mistakes)
    {
        var possible = KeyScopes.Possible(country);
        var asked = Scopes.Select(s => possible.FirstOrDefault(p => p.ToString() == s, (Permission)(-1))).ToHashSet();
        if (asked.Count == 0)
        {
            mistakes["scopes"] = Refusal.Of("key-scope-none");
        }
        else if (asked.Contains((Permission)(-1)))
        {
            mistakes["scopes"] = Refusal.Of(country is null ? "key-scope-secretariat" : "key-scope-country");
        }

        return asked;
    }

    private DateTimeOffset UntilOf(DateTimeOffset now, Dictionary<string, Refusal> mistakes)
    {
        // The key is good on its last day.
        var until = DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue
            ? new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : default;
        if (until <= now || until > now + ServiceAccount.LongestLife)
        {
            mistakes["until"] = Refusal.Of("key-until");
        }

        return until;
    }
}
