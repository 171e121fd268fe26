using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;

namespace Comity.App.Personnel.Duplicates;

/// <summary>The last search for duplicates in a country's register: over which edition, by which rules, and how many pairs it found.</summary>
internal sealed class DuplicateSearch : IRecorded, IOfCountryAlone
{
    private DuplicateSearch()
    {
    }

    public DuplicateSearch(CountryCode country) => Country = country;

    public CountryCode Country { get; private set; }

    /// <summary>Of the register.</summary>
    public long Edition { get; private set; }

    /// <summary>Edition of the rules.</summary>
    public string Rules { get; private set; } = "";

    /// <summary>Persons compared.</summary>
    public long Persons { get; private set; }

    /// <summary>Pairs that are one person, by the rules.</summary>
    public int Sure { get; private set; }

    /// <summary>Pairs at which somebody is to look.</summary>
    public int Review { get; private set; }

    /// <summary>Groups of records too large to compare everybody with everybody.</summary>
    public int Passed { get; private set; }

    public Guid SearchedBy { get; private set; }

    public DateTimeOffset SearchedAt { get; private set; }

    public string Subject => $"duplicate-search/{Country}";

    public void Ran(SearchedRegister over, FoundDuplicates found, Guid by, DateTimeOffset at)
    {
        (Edition, Persons, Rules) = (over.Edition, over.Persons, found.Rules);
        (Sure, Review, Passed) = (found.Sure, found.Review, found.Passed);
        (SearchedBy, SearchedAt) = (by, at);
    }
}

/// <summary>The register as it was searched.</summary>
internal sealed record SearchedRegister(CountryCode Country, long Edition, long Persons);

/// <summary>What a search found, to be stored.</summary>
/// <param name="Rules">Edition of the rules.</param>
internal sealed record FoundDuplicates(string Rules, int Sure, int Review, int Passed, IReadOnlyList<FoundPair> Pairs);
