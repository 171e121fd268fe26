using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Reference;

namespace Comity.App.Personnel.Releases;

/// <summary>What is said of a release beside its figures, for those who read them: in English, the language of data sets.</summary>
internal sealed class DataSetWords(TextCatalogue texts, ReferenceData reference)
{
    private readonly Reader _english = new(Language.English, texts);

    public string Title(Release release) => _english.Say(
        "releases.dataSet", ("country", Name(release.Country)), ("what", _english.Say("counting.counts." + release.Asked.Counts)), ("by", ReleaseWords.By(release.Asked, _english)));

    public string Publisher(CountryCode country) => _english.Say("releases.publisher", ("country", Name(country)));

    /// <summary>What the figures rest on and what was withheld; then the words of whoever prepared them.</summary>
    public string Comment(Release release)
    {
        var said = _english.Say(
            release.Rounding is null ? "releases.comment.withheld" : "releases.comment.rounded",
            ("number", release.Number), ("edition", release.Edition), ("on", release.RegisterOn is { } on ? _english.Date(on) : "–"), ("multiple", release.Rounding),
            ("withheld", release.Primary + release.Secondary), ("cells", release.Cells), ("below", release.Threshold));
        return release.Words.Length > 0 ? said + " " + release.Words : said;
    }

    private string Name(CountryCode country) => reference.NameOf(country.Value, Language.English.Code);
}
