using Comity.App.Common;

namespace Comity.App.Database;

/// <summary>Whose rows a piece of work may see and change. Nobody's, unless it is said: what is not granted is not there.</summary>
internal sealed record Reach
{
    public static readonly Reach Nothing = new(false, null);

    public static readonly Reach Everything = new(true, null);

    private Reach(bool all, CountryCode? country) => (All, Country) = (all, country);

    public bool All { get; }

    public CountryCode? Country { get; }

    public static Reach Of(CountryCode country) => new(false, country);

    public bool Covers(CountryCode country) => All || Country == country;
}

/// <summary>A row that belongs to one country. Another country's people never see it: <see cref="ExchangeDb"/> leaves it out of every query.</summary>
internal interface IOfCountry
{
    CountryCode Country { get; }
}

/// <summary>A row of one country, or of none: the Secretariat's own. Only those who reach everything see the latter.</summary>
internal interface IMaybeOfCountry
{
    CountryCode? Country { get; }
}

/// <summary>A change of a row out of reach: a bug of the slice, for what a person may do is asked before.</summary>
internal sealed class OutOfReachException(string entity, CountryCode? country)
    : InvalidOperationException($"A {entity} of {country?.Value ?? "the Secretariat"} is out of reach of who is at work.");
