namespace Comity.Rules.Files;

/// <summary>One text in several languages. English is always there and stands in for a language that is not.</summary>
public sealed class Wording
{
    /// <summary>The language that stands in.</summary>
    public const string Fallback = "en";

    private readonly IReadOnlyDictionary<string, string> texts;

    /// <param name="texts">Language (ISO 639-1) to text; must hold <see cref="Fallback"/>.</param>
    /// <exception cref="ArgumentException">English is missing.</exception>
    public Wording(IReadOnlyDictionary<string, string> texts)
    {
        if (!texts.ContainsKey(Fallback))
            throw new ArgumentException("the English text is missing", nameof(texts));
        this.texts = texts;
    }

    /// <summary>Languages in which the text was written.</summary>
    public IEnumerable<string> Languages => texts.Keys;

    /// <summary>The text in the language, or in English.</summary>
    public string In(string language) => texts.TryGetValue(language, out var text) ? text : texts[Fallback];

    /// <summary>Was the text written in this language?</summary>
    public bool Has(string language) => texts.ContainsKey(language);

    public override string ToString() => texts[Fallback];
}
