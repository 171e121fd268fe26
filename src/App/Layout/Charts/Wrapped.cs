namespace Comity.App.Layout.Charts;

/// <summary>
/// Lines of a text for a place of known width, where nothing measures letters: a letter is taken as 0.56 of its size, a Chinese one as
/// its whole size.
/// </summary>
internal static class Wrapped
{
    private const double LetterWidth = 0.56;
    private const char FirstWide = '\u2e80';

    public static double Width(string text, double size) => text.Sum(letter => letter >= FirstWide ? 1 : LetterWidth) * size;

    public static IReadOnlyList<string> Lines(string text, double width, double size)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Width(line + " " + word, size) > width)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        return line.Length == 0 ? lines : [.. lines, line];
    }

    /// <summary>The text, or as much of it as fits with an ellipsis.</summary>
    public static string Cut(string text, double width, double size)
    {
        var kept = text;
        while (kept.Length > 1 && Width(kept.Length == text.Length ? kept : kept + "…", size) > width)
            kept = kept[..^1];
        return kept.Length == text.Length ? text : kept.TrimEnd() + "…";
    }
}
