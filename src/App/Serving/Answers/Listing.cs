namespace Comity.App.Serving.Answers;

/// <summary>A list, or a part of it.</summary>
/// <param name="Count">How many there are in all, not only here.</param>
/// <param name="Next">Address of the part that comes after this one; none after the last.</param>
internal sealed record Listing<T>(IReadOnlyList<T> Items, long Count, string? Next)
{
    public static Listing<T> Of(IReadOnlyCollection<T> all, Page page, HttpContext context) =>
        new([.. page.Cut(all)], all.Count, page.Next(context, all.Count));
}
