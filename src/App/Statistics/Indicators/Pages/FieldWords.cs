using System.Globalization;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.Standards.CodeLists;

namespace Comity.App.Statistics.Indicators.Pages;

/// <summary>Countries, regions and occupations in the reader's language, in the forms that sentences need.</summary>
internal sealed class FieldWords(ReferenceData reference, Reader reader)
{
    private const string Known = "indicators.occupation.the.";

    private string Code => reader.Language.Code;

    public string Country(string code) => reference.NameOf(code, Code);

    /// <summary>The name as a sentence has it: some take an article in some languages.</summary>
    public string CountryInSentence(string code) => reader.Say("indicators.article.countries").Split(' ').Contains(code, StringComparer.Ordinal)
        ? reader.Say("indicators.article.with", ("country", Country(code)))
        : Country(code);

    /// <summary>A text of an address that is no country, with the names that may have been meant, or the form that is wanted.</summary>
    public AskedWrongly NoCountry(string field, string given, IReadOnlyList<Country> near) => near.Count > 0
        ? new AskedWrongly(field, "indicators.wrong.country", given, [.. near.Select(c => c.Names.In(Code))])
        : new AskedWrongly(field, "indicators.wrong.countryForm", given, [reader.Say("indicators.choice.nameOrCode")]);

    public string Region(string code) => reference.Regions.Names(code)?.In(Code) ?? code;

    public IReadOnlyList<string> Regions => reference.Regions.Codes;

    /// <summary>By name, in the order of the reader's language.</summary>
    public IReadOnlyList<(string Code, string Name)> Sorted(IEnumerable<string> countries) =>
        [.. countries.Select(c => (c, Country(c))).OrderBy(c => c.Item2, ByName)];

    public StringComparer ByName => StringComparer.Create(reader.Language.Culture, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);

    /// <summary>As a heading has it: "Doctors".</summary>
    public string Title(string occupation) => reader.Has(Known + occupation)
        ? reader.Say("indicators.occupation.title." + occupation)
        : reference.Occupations.Find(occupation)?.Title.In(Code) ?? occupation;

    /// <summary>"doctors", "les médecins": what a sentence is about.</summary>
    public string The(string occupation) => reader.Has(Known + occupation) ? reader.Say(Known + occupation) : Title(occupation);

    /// <summary>"doctors", "de médecins": what is counted.</summary>
    public string Many(string occupation) =>
        reader.Has(Known + occupation) ? reader.Say("indicators.occupation.many." + occupation) : Title(occupation);

    /// <summary>The parts of a sum in one phrase.</summary>
    public string Many(IReadOnlyList<string> occupations) => occupations.Skip(1).Aggregate(
        Many(occupations[0]), (first, next) => reader.Say("indicators.occupation.and", ("first", first), ("second", Many(next))));

    /// <summary>The word of an address, such as <c>doctors</c>; the code where there is none.</summary>
    public string Address(string occupation) => reference.Occupations.Find(occupation)?.Alias is { Length: > 0 } alias ? alias : occupation;
}
