using Comity.App.Authorities.Published;
using Comity.App.Reference;

namespace Comity.App.Authorities;

/// <summary>A Member State in the register on a day.</summary>
/// <param name="Holding">Who is designated; several, where scopes are parted.</param>
internal sealed record CountryStanding(string Iso3, string Region, AuthorityStanding Standing, IReadOnlyList<PublishedAuthority> Holding);

/// <summary>How many of the Member States of a region have an authority.</summary>
internal sealed record RegionCoverage(string Region, int Active, int Lapsed, int Members);

/// <summary>All Member States of a day with their standing: a count is never without its date and its regions.</summary>
internal sealed record Coverage(DateOnly On, IReadOnlyList<CountryStanding> Countries)
{
    public int Active => Countries.Count(c => c.Standing == AuthorityStanding.Active);

    public IReadOnlyList<RegionCoverage> Regions => [.. Countries.GroupBy(c => c.Region).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new RegionCoverage(
        g.Key, g.Count(c => c.Standing == AuthorityStanding.Active), g.Count(c => c.Standing == AuthorityStanding.Lapsed), g.Count()))];

    public static Coverage Of(AuthorityRegister register, ReferenceData reference, DateOnly on, DateOnly known) => new(on, [.. reference.Countries.MembersOn(on)
        .Select(c => new CountryStanding(c.Iso3, reference.Countries.RegionOn(c.Iso3, on) ?? "", register.StandingOf(c.Iso3, on, known), register.On(c.Iso3, on, known)))]);
}
