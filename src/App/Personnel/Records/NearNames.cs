using Comity.App.Reference;
using Comity.Methods.Personnel.Names;

namespace Comity.App.Personnel.Records;

/// <summary>Which of those who sound alike are likest: another spelling, another script, a slip of the pen. Pure.</summary>
internal static class NearNames
{
    private const double MostApart = 0.34;
    private const double Nothing = 100;

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
    public static IReadOnlyList<long> Of(IReadOnlyList<string> words, IEnumerable<(long Id, string Key)> found, int most)
    {
        var nearness = new Nearness(words);
        return [.. found.Select(f => (f.Id, f.Key, Far: nearness.Of(f.Key))).Where(f => f.Far < Nothing)
            .OrderBy(f => f.Far).ThenBy(f => f.Key, StringComparer.Ordinal).ThenBy(f => f.Id).Select(f => f.Id).Distinct().Take(most)];
    }

    /// <summary>How far names are from the words, each name looked at once: among thousands the same few come again and again.</summary>
    private sealed class Nearness(IReadOnlyList<string> words)
    {
        private readonly (string Word, string Sound)[] _asked = [.. words.Select(w => (w, NameKeys.Sound(w)))];
        private readonly Dictionary<string, double[]> _known = new(StringComparer.Ordinal);

        /// <summary>0 for the same names; <see cref="Nothing"/> or more where a word is like none of them.</summary>
        public double Of(string key)
        {
            Span<double> nearest = stackalloc double[_asked.Length];
            nearest.Fill(Nothing);
            foreach (var part in key.AsSpan().Split(' '))
            {
                var far = Known(key.AsSpan()[part]);
                for (var i = 0; i < nearest.Length; i++)
                {
                    nearest[i] = Math.Min(nearest[i], far[i]);
                }
            }

            var sum = 0.0;
            foreach (var near in nearest)
            {
                sum += near;
            }

            return nearest.Contains(Nothing) ? Nothing : sum;
        }

        private double[] Known(ReadOnlySpan<char> name)
        {
            var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!known.TryGetValue(name, out var far))
            {
                var text = name.ToString();
                _known[text] = far = [.. _asked.Select(a => Far(a.Word, a.Sound, text))];
            }

            return far;
        }
    }

    private static double Far(string word, string sound, string name)
    {
        var longer = Math.Max(word.Length, name.Length);
        if (name.StartsWith(word, StringComparison.Ordinal))
        {
            return Math.Min(0.1, (longer - word.Length) / (double)longer);
        }

        // Letters are counted only where few can differ: names by the thousand sound alike.
        var alike = sound.Length > 0 && sound == NameKeys.Sound(name);
        if (!alike && Math.Abs(word.Length - name.Length) > longer * MostApart)
        {
            return Nothing;
        }

        var share = NameText.Distance(word, name) / (double)longer;
        return alike ? share : share <= MostApart ? share + 0.2 : Nothing;
    }
}
