using Comity.App.Reference;
using Comity.Methods.Personnel.Names;

namespace Comity.App.Personnel.Records;

/// <summary>Which of those who sound alike are likest: another spelling, another script, a slip of the pen. Pure.</summary>
internal static class NearNames
{
    /// <summary>By what a family name may be found that was typed among these words, in whatever order.</summary>
    public static IReadOnlyList<string> Sounds(IReadOnlyList<string> words)
    {
        var sounds = new List<string>();
        for (var length = 1; length <= words.Count; length++)
        {
            for (var at = 0; at + length <= words.Count; at++)
            {
                sounds.Add(NameKeys.Sound(string.Join(' ', words.Skip(at).Take(length))));
            }
        }

        return [.. sounds.Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Likest first; without those of whom a word has nothing to do with their names.</summary>
    public static IReadOnlyList<long> Of(IReadOnlyList<string> words, IEnumerable<(long Id, string Key)> found, int most) =>
        [.. found.Select(f => (f.Id, f.Key, Far: Far(words, f.Key.Split(' ')))).Where(f => f.Far is not null)
            .OrderBy(f => f.Far).ThenBy(f => f.Key, StringComparer.Ordinal).ThenBy(f => f.Id).Select(f => f.Id).Distinct().Take(most)];

    /// <summary>0 for the same names; none where a word is like none of them.</summary>
    private static double? Far(IReadOnlyList<string> words, string[] names)
    {
        var sum = 0.0;
        foreach (var word in words)
        {
            var near = names.Min(name => Far(word, name));
            if (near > 1)
            {
                return null;
            }

            sum += near;
        }

        return sum;
    }

    private static double Far(string word, string name)
    {
        var share = NameText.Distance(word, name) / (double)Math.Max(word.Length, name.Length);
        var alike = NameKeys.Sound(word) is { Length: > 0 } sound && sound == NameKeys.Sound(name);
        var begins = name.StartsWith(word, StringComparison.Ordinal);
        return begins ? Math.Min(share, 0.1) : alike ? share : share <= 0.34 ? share + 0.2 : 2;
    }
}
