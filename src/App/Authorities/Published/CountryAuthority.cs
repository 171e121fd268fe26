namespace Comity.App.Authorities.Published;

/// <summary>What a page about a country shows of its national authority.</summary>
internal sealed record CountryAuthority(string Iso3, AuthorityStanding Standing, IReadOnlyList<PublishedAuthority> Holding)
{
    public static CountryAuthority Of(AuthorityRegister register, string iso3, DateOnly today) =>
        new(iso3, register.StandingOf(iso3, today, today), register.On(iso3, today, today));
}
