namespace Comity.Rules.Book;

/// <summary>Sentences with places in braces.</summary>
internal static class Sentences
{
    public static IEnumerable<string> Places(string text)
    {
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.IndexOf('{', at + 1))
        {
            var end = text.IndexOf('}', at);
            yield return end < 0 ? text[at..] : text[(at + 1)..end];
        }
    }

    public static string Fill(string text, Func<string, string> value)
    {
        if (!text.Contains('{'))
            return text;
        foreach (var place in Places(text).Distinct(StringComparer.Ordinal).ToList())
            text = text.Replace($"{{{place}}}", value(place), StringComparison.Ordinal);
        return text;
    }
}
