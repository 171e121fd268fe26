using System.Collections.Concurrent;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Reference;
using Comity.Rules.Judging;

namespace Comity.App.RecruitmentChecks;

/// <summary>Countries, numbers and days in the sentences of findings, in the reader's way.</summary>
internal sealed class FactNames(ReferenceData reference, TextCatalogue texts) : IFactNames
{
    private readonly ConcurrentDictionary<string, Reader> _readers = new(StringComparer.Ordinal);

    public string Country(string iso3, string language) => reference.NameOf(iso3, language);

    public string Number(decimal number, string language) => ReaderOf(language).AsReported((double)number);

    public string Day(DateOnly day, string language) => ReaderOf(language).Date(day);

    /// <summary>With the words of <c>checks.units</c>; a unit without words stands as it is.</summary>
    public string Quantity(decimal number, string unit, string language)
    {
        var (reader, key) = (ReaderOf(language), "checks.units." + unit.Replace(' ', '-'));
        return reader.Has(key) ? reader.Say(key, ("number", (double)number)) : Number(number, language) + "\u00a0" + unit;
    }

    private Reader ReaderOf(string language) => _readers.GetOrAdd(language, code => new Reader(Language.Find(code) ?? Language.English, texts));
}
