using Comity.App.Common;

namespace Comity.App.Authorities.Published;

/// <summary>Whether a country has an authority on a day.</summary>
internal enum AuthorityStanding
{
    /// <summary>None was ever published, or none since one was withdrawn.</summary>
    Vacant,

    /// <summary>There was one, and nobody said that it still holds, or its last day passed.</summary>
    Lapsed,
    Active,
}

/// <summary>The register as it was published, moment by moment: who was designated on any day, as known on any day.</summary>
[Cites("code-2010:7.4", "authorities.serves.onAnyDay", Page = "/authorities")]
internal sealed class AuthorityRegister
{
    private readonly ILookup<string, PublishedAuthority> _byCountry;

    /// <param name="all">In any order.</param>
    public AuthorityRegister(IEnumerable<PublishedAuthority> all)
    {
        Changes = [.. all.OrderBy(a => a.PublishedAt).ThenBy(a => a.Designation).ThenBy(a => a.Segment).ThenBy(a => a.Version)];
        _byCountry = Changes.ToLookup(a => a.Country, StringComparer.Ordinal);
    }

    /// <summary>Everything that was published, oldest first.</summary>
    public IReadOnlyList<PublishedAuthority> Changes { get; }

    public IEnumerable<string> Countries => _byCountry.Select(g => g.Key);

    /// <summary>All stretches of days of a country as they were known at the end of a day, oldest first, without those that never began.</summary>
    public IReadOnlyList<PublishedAuthority> History(string iso3, DateOnly known) =>
        [.. Known(iso3, known).Where(a => !a.NeverBegan).OrderBy(a => a.From).ThenBy(a => a.PublishedAt)];

    /// <summary>Who is designated on the day, as known at the end of another; several, where scopes are parted among them.</summary>
    public IReadOnlyList<PublishedAuthority> On(string iso3, DateOnly day, DateOnly known) => [.. Known(iso3, known).Where(a => a.HoldsOn(day))];

    /// <summary>Who is confirmed and begins later.</summary>
    public IReadOnlyList<PublishedAuthority> After(string iso3, DateOnly day, DateOnly known) =>
        [.. History(iso3, known).Where(a => a.From > day)];

    public AuthorityStanding StandingOf(string iso3, DateOnly day, DateOnly known)
    {
        if (On(iso3, day, known).Count > 0)
        {
            return AuthorityStanding.Active;
        }

        var last = History(iso3, known).Where(a => a.To < day).MaxBy(a => a.To);
        return last is { Ended: "lapsed" } ? AuthorityStanding.Lapsed : AuthorityStanding.Vacant;
    }

    private IEnumerable<PublishedAuthority> Known(string iso3, DateOnly known) => _byCountry[iso3]
        .Where(a => a.PublishedOn <= known)
        .GroupBy(a => (a.Designation, a.Segment))
        .Select(g => g.MaxBy(a => a.Version)!);
}
