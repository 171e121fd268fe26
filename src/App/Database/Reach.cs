using Comity.App.Common;

namespace Comity.App.Database;

/// <summary>Whose rows a piece of work may see and change. Nobody's, unless it is said: what is not granted is not there.</summary>
internal sealed record Reach
{
    public static readonly Reach Nothing = new(false, null);

    /// <summary>For Comity itself: also what is between others.</summary>
    public static readonly Reach Everything = new(true, null) { AllParties = true };

    /// <summary>Every country's rows, and of exchanges only those to which one is party.</summary>
    public static readonly Reach EveryCountry = new(true, null);

    private Reach(bool all, CountryCode? country) => (All, Country) = (all, country);

    public bool All { get; }

    public CountryCode? Country { get; }

    public bool AllParties { get; private init; }

    /// <summary>For whom one speaks in exchanges; none who is party to nothing.</summary>
    public Party? Party { get; init; }

    /// <summary>The employer or agency for which one works.</summary>
    public Guid? Organization { get; init; }

    public static Reach Of(CountryCode country) => new(false, country);

    public bool Covers(CountryCode country) => All || Country == country;

    /// <summary>Of rows that stay within their country.</summary>
    public bool CoversAlone(CountryCode country) => AllParties || Country == country;

    public bool CoversParties(string joined) => AllParties || Party?.IsAmong(joined) == true;
}

/// <summary>A row that belongs to one country. Another country's people never see it: <see cref="ExchangeDb"/> leaves it out of every query.</summary>
internal interface IOfCountry
{
    CountryCode Country { get; }
}

/// <summary>
/// A row that stays within its country, such as of persons in a register: nobody else sees it, neither Secretariat nor auditor, whatever
/// else they read.
/// </summary>
internal interface IOfCountryAlone
{
    CountryCode Country { get; }
}

/// <summary>A row of one country, or of none: the Secretariat's own. Only those who reach everything see the latter.</summary>
internal interface IMaybeOfCountry
{
    CountryCode? Country { get; }
}

/// <summary>A row of one country or of none that may be an organisation's: of its people, who see it whatever their country.</summary>
internal interface IMaybeOfOrganization : IMaybeOfCountry
{
    Guid? OrganizationId { get; }
}

/// <summary>
/// A row between parties, such as a message. Only they see it: to read every country's rows, as Secretariat and auditor do, is not to
/// read what is between others.
/// </summary>
internal interface IOfParties
{
    /// <summary>As <see cref="Party.Join"/> writes them. The same as long as the row lives.</summary>
    string Parties { get; }
}

/// <summary>A change of a row out of reach: a bug of the slice, for what a person may do is asked before.</summary>
internal sealed class OutOfReachException(string entity, string whose)
    : InvalidOperationException($"A {entity} of {whose} is out of reach of who is at work.");
