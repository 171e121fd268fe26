namespace Comity.Standards.CodeLists;

/// <summary>One name or sentence in several languages. English is always there and stands in for a language that is not.</summary>
public sealed class LocalText
{
    /// <summary>The language that stands in.</summary>
    public const string Fallback = "en";

    private readonly IReadOnlyDictionary<string, string> texts;

    /// <param name="texts">Language (ISO 639-1) to text; must hold <see cref="Fallback"/>.</param>
    /// <exception cref="ArgumentException">English is missing or empty.</exception>
    public LocalText(IReadOnlyDictionary<string, string> texts)
    {
        if (!texts.TryGetValue(Fallback, out var english) || english.Length == 0)
            throw new ArgumentException("the English text is missing", nameof(texts));
        this.texts = texts;
    }

    /// <summary>Languages in which the text was written.</summary>
    public IEnumerable<string> Languages => texts.Keys;

    /// <summary>Every text, one for each language.</summary>
    public IEnumerable<string> All => texts.Values;

    /// <summary>The text in the language, or in English.</summary>
    public string In(string language) => texts.TryGetValue(language, out var text) ? text : texts[Fallback];

    /// <summary>Was the text written in this language?</summary>
    public bool Has(string language) => texts.ContainsKey(language);

    public override string ToString() => texts[Fallback];
}
