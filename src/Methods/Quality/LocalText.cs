namespace Comity.Methods.Quality;

/// <summary>A text in several languages, by code such as <c>en</c>; English is always there.</summary>
public sealed record LocalText(IReadOnlyDictionary<string, string> ByLanguage)
{
    public string this[string language] => ByLanguage.TryGetValue(language, out var text) ? text : ByLanguage["en"];
}
