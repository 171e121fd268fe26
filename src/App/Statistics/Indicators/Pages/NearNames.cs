using Comity.App.Reference;

namespace Comity.App.Statistics.Indicators.Pages;

/// <summary>What a reader may have meant by a name or code of a country that is not known.</summary>
internal sealed class NearNames(ReferenceData reference)
{
    private const int Most = 6;

    /// <summary>Alpha-3, in any case, or a name in any of the six languages.</summary>
    public string? Find(string text) =>
        reference.Countries.ByIso3(text.Trim())?.Iso3
        ?? (reference.Countries.Find(text).Code is { } code && reference.Countries.ByIso3(code) is not null ? code : null);

    /// <summary>Alpha-3 codes of the nearest names and codes, nearest first; none where nothing is near.</summary>
    public IReadOnlyList<string> Near(string text)
    {
        var asked = text.Trim().ToUpperInvariant();
        return asked.Length == 0 ? [] : [.. reference.Countries.All
            .Select(country => (country.Iso3, Distance: Distance(asked, country.Iso3, country.Names.All)))
            .Where(c => c.Distance <= Math.Max(1, asked.Length / 3))
            .OrderBy(c => c.Distance).ThenBy(c => c.Iso3, StringComparer.Ordinal)
            .Take(Most).Select(c => c.Iso3)];
    }

    private static int Distance(string asked, string iso3, IEnumerable<string> names) =>
        names.Select(n => n.ToUpperInvariant()).Select(name => name.StartsWith(asked, StringComparison.Ordinal) && asked.Length > 2 ? 0 : Edits(asked, name))
            .Append(asked.Length == 3 ? Edits(asked, iso3) : int.MaxValue).Min();

    /// <summary>Letters to change, add, take away or swap with a neighbour.</summary>
    private static int Edits(string from, string to)
    {
        var cost = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Step(cost, from, to, i, j);
            }
        }

        return cost[from.Length, to.Length];
    }

    private static int Step(int[,] cost, string from, string to, int i, int j)
    {
        var same = from[i - 1] == to[j - 1] ? 0 : 1;
        var best = Math.Min(Math.Min(cost[i - 1, j] + 1, cost[i, j - 1] + 1), cost[i - 1, j - 1] + same);
        var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return swapped ? Math.Min(best, cost[i - 2, j - 2] + 1) : best;
    }
}
