namespace Comity.App.Audit.Reading;

/// <summary>A page of entries, newest first.</summary>
/// <param name="Count">How many there are in all, as far as the reader may see them.</param>
internal sealed record History(IReadOnlyList<ToldEntry> Entries, long Count, int Page, int Size)
{
    public const int UsualSize = 20;

    /// <summary>Address of a page without its number, at its end: where the links to other pages lead.</summary>
    public string Address { get; init; } = "?history=";

    public long Pages => Math.Max(1, (Count + Size - 1) / Size);

    public long First => Count == 0 ? 0 : ((long)(Page - 1) * Size) + 1;

    public long Last => Math.Min(Count, (long)Page * Size);

    public string To(long page) => Address + page.ToString(System.Globalization.CultureInfo.InvariantCulture) + "#history";

    /// <summary>The number of a page as an address gives it; 1 for whatever is none.</summary>
    public static int PageOf(string? text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var page) && page is > 0 and < 10_000_000 ? page : 1;
}
