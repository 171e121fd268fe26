namespace Comity.Standards.CodeLists;

/// <summary>The files of <c>reference/countries</c>.</summary>
public sealed record CountryFiles(
    ReferenceText Countries,
    ReferenceText Areas,
    ReferenceText Synonyms,
    ReferenceText Demonyms,
    ReferenceText WhoMembership,
    ReferenceText IncomeGroups,
    ReferenceText Population)
{
    /// <summary>Takes each file from the folder by its name, such as <c>who-membership.csv</c>.</summary>
    public static CountryFiles From(Func<string, ReferenceText> file) => new(
        file("countries.csv"),
        file("areas.csv"),
        file("synonyms.csv"),
        file("demonyms.csv"),
        file("who-membership.csv"),
        file("income-groups.csv"),
        file("population.csv"));
}
