namespace Comity.App.Layout;

/// <summary>Where in a long list the reader is.</summary>
/// <param name="Address">Address of a page without its number, at its end.</param>
/// <param name="Count">How many there are in all.</param>
internal sealed record PageTurn(string Address, int Page, int Size, long Count, string Label, string Fragment = "")
{
    public long Pages => Math.Max(1, (Count + Size - 1) / Size);

    public long First => Count == 0 ? 0 : ((long)(Page - 1) * Size) + 1;

    public long Last => Math.Min(Count, (long)Page * Size);

    /// <summary>The last page, where one is asked for that is not there.</summary>
    public PageTurn Within => this with { Page = (int)Math.Min(Page, Pages) };

    /// <summary>What stands on the page.</summary>
    public IEnumerable<T> Of<T>(IEnumerable<T> all) => all.Skip((Page - 1) * Size).Take(Size);

    public string To(long page) => Address + page.ToString(System.Globalization.CultureInfo.InvariantCulture) + Fragment;

    public static int Parse(string? text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var page) && page is > 0 and < 10_000_000 ? page : 1;
}
