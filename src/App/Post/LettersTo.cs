namespace Comity.App.Post;

/// <summary>Letters to one address, capitals or not.</summary>
internal static class LettersTo
{
    public static IQueryable<Letter> To(this IQueryable<Letter> letters, string email)
    {
        var address = email.ToLowerInvariant();

        // The database compares, by its own "lower".
#pragma warning disable MA0011
        return letters.Where(l => l.To.ToLower() == address);
#pragma warning restore MA0011
    }
}
