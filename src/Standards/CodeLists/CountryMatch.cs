namespace Comity.Standards.CodeLists;

/// <summary>By what a text was recognised.</summary>
public enum MatchBasis
{
    None,
    Iso3,
    Iso2,
    M49,
    AreaCode,

    /// <summary>A name in one of the six languages.</summary>
    Name,

    /// <summary>Another name: of a source, former, formal or in use.</summary>
    Synonym,

    /// <summary>A word for nationals, such as Ghanaian.</summary>
    Demonym,
}

/// <summary>What a text means.</summary>
/// <param name="Code">ISO 3166-1 alpha-3 or code of an <see cref="Area"/>; null where nothing, or more than one, is meant.</param>
/// <param name="Candidates">All codes that the text may mean; more than one where somebody has to decide: Congolese, Dominican.</param>
public sealed record CountryMatch(string? Code, MatchBasis Basis, IReadOnlyList<string> Candidates)
{
    /// <summary>Nothing was recognised.</summary>
    public static readonly CountryMatch Nothing = new(null, MatchBasis.None, []);

    public bool Found => Code is not null;

    internal static CountryMatch One(string code, MatchBasis basis) => new(code, basis, [code]);

    internal static CountryMatch Of(IReadOnlyList<string> codes, MatchBasis basis) => new(codes.Count == 1 ? codes[0] : null, basis, codes);
}
