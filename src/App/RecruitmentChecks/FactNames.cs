using Comity.App.Layout.Languages;
using Comity.App.Reference;
using Comity.Rules.Judging;

namespace Comity.App.RecruitmentChecks;

/// <summary>Countries, numbers and days in the sentences of findings, in the reader's way.</summary>
internal sealed class FactNames(ReferenceData reference) : IFactNames
{
    public string Country(string iso3, string language) => reference.Countries.Names(iso3)?.In(language) ?? iso3;

    public string Number(decimal number, string language) => ReaderFormats.AsReported(LanguageOf(language), (double)number);

    public string Day(DateOnly day, string language) => ReaderFormats.Date(LanguageOf(language), day);

    public string Quantity(decimal number, string unit, string language) => Number(number, language) + "\u00a0" + unit;

    private static Language LanguageOf(string code) => Language.Find(code) ?? Language.English;
}
