namespace Comity.Standards.Tables;

/// <summary>Which character stands between the cells of a text table.</summary>
internal static class Delimiters
{
    public static readonly IReadOnlyList<char> Known = [',', ';', '\t', '|'];

    /// <summary>The character that gives the most lines the same number of cells, more than one; a comma where none does.</summary>
    public static char Guess(string opening, bool complete)
    {
        if (Declared(opening) is { } declared) return declared;
        var best = ',';
        var bestScore = 0.0;
        foreach (var candidate in Known)
        {
            var score = Score(Counts(opening, candidate, complete));
            if (score > bestScore) (best, bestScore) = (candidate, score);
        }

        return best;
    }

    /// <summary>SDMX-CSV: the separator follows the first term of the header. Excel: a first line <c>sep=;</c>.</summary>
    private static char? Declared(string opening)
    {
        var line = opening.TrimStart('"', '\uFEFF');
        if (line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line.Length > 5 && line[5] is '\r' or '\n') return line[4];
        foreach (var term in (ReadOnlySpan<string>)["STRUCTURE", "DATAFLOW"])
        {
            if (line.StartsWith(term, StringComparison.Ordinal)) return AfterTerm(line.AsSpan(term.Length));
        }

        return null;
    }

    private static char? AfterTerm(ReadOnlySpan<char> rest)
    {
        // "STRUCTURE[;]" tells the separator inside of cells; the one between cells still follows it.
        if (rest is ['[', _, ']', ..]) rest = rest[3..];
        rest = rest.TrimStart('"');
        return rest.Length > 0 && Known.Contains(rest[0]) ? rest[0] : null;
    }

    private static List<int> Counts(string opening, char delimiter, bool complete)
    {
        var counts = new List<int>();
        int cells = 1, length = 0;
        var quoted = false;
        foreach (var c in opening)
        {
            if (c == '"') quoted = !quoted;
            if (c == '\n' && !quoted)
            {
                if (length > 0) counts.Add(cells);
                (cells, length) = (1, 0);
            }
            else if (c != '\r')
            {
                length++;
                if (c == delimiter && !quoted) cells++;
            }
        }

        if (complete && length > 0) counts.Add(cells);
        return counts;
    }

    private static double Score(List<int> counts)
    {
        var usual = counts.Where(n => n > 1).GroupBy(n => n).MaxBy(g => (g.Count(), g.Key));
        return usual is null ? 0 : usual.Count() + Math.Min(usual.Key, 50) / 100.0;
    }
}
