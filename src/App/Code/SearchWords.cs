using System.Globalization;

namespace Comity.App.Code;

/// <summary>What a reader looks for: every word must stand in the text. Capitals, accents and vowel signs make no difference.</summary>
internal sealed class SearchWords
{
    public const int LongestQuery = 100;
    private const int MostWords = 8;
    private const CompareOptions Loose = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;
    private static readonly CompareInfo Comparison = CultureInfo.InvariantCulture.CompareInfo;
    private readonly string[] _words;

    private SearchWords(string query, string[] words) => (Query, _words) = (query, words);

    public string Query { get; }

    /// <summary>Nothing, where the query has no word.</summary>
    public static SearchWords? Parse(string? query)
    {
        var text = (query ?? "").Trim();
        text = text.Length > LongestQuery ? text[..LongestQuery] : text;
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit)).Take(MostWords).Select(Fold).ToArray();
        return words.Length == 0 ? null : new SearchWords(text, words);
    }

    public bool StandIn(params IReadOnlyList<string> texts) =>
        Array.TrueForAll(_words, word => texts.Any(text => Comparison.IndexOf(Fold(text), word, Loose) >= 0));

    /// <summary>The text in pieces, with those that were looked for marked.</summary>
    public IEnumerable<(string Piece, bool Hit)> Mark(string text)
    {
        var (start, folded) = (0, Fold(text));
        while (start < text.Length && Next(folded.AsSpan(start)) is { Length: > 0 } hit)
        {
            if (hit.At > 0)
            {
                yield return (text.Substring(start, hit.At), false);
            }

            yield return (text.Substring(start + hit.At, hit.Length), true);
            start += hit.At + hit.Length;
        }

        if (start < text.Length)
        {
            yield return (text[start..], false);
        }
    }

    /// <summary>Letters that Arabic readers type for one another; one letter for one, so that places in the text hold.</summary>
    private static string Fold(string text) => string.Create(text.Length, text, static (folded, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            folded[i] = from[i] switch
            {
                'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
                'ى' => 'ي',
                'ة' => 'ه',
                var other => other,
            };
        }
    });

    private Found? Next(ReadOnlySpan<char> text)
    {
        Found? first = null;
        foreach (var word in _words)
        {
            var at = Comparison.IndexOf(text, word, Loose, out var length);
            if (at >= 0 && (first is null || at < first.At || (at == first.At && length > first.Length)))
            {
                first = new Found(at, length);
            }
        }

        return first;
    }

    private sealed record Found(int At, int Length);
}
