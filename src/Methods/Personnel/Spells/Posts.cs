namespace Comity.Methods.Personnel.Spells;

/// <summary>What of a person's posts holds on which days.</summary>
internal static class Posts
{
    /// <summary>The days, cut wherever a post begins or has ended.</summary>
    public static IEnumerable<Span> Cut(Span days, IReadOnlyList<Employment> posts)
    {
        if (!AnyDated(posts))
            return [days];
        var cuts = posts.SelectMany(p => new[] { p.From.Earliest, p.Until.Latest?.AddDays(1) }).OfType<DateOnly>()
            .Where(cut => (days.First is null || cut > days.First) && (days.Last is null || cut <= days.Last)).Distinct().Order();
        return Between(days, [.. cuts]);
    }

    /// <summary>The one that counts on a day; none where there is none. No day: before every date.</summary>
    public static Employment? Main(IReadOnlyList<Employment> posts, DateOnly? day) =>
        posts.Count == 0 ? null : posts.Count == 1 ? (Days(posts[0]).Holds(day) ? posts[0] : null) : On(posts, day).OrderByDescending(p => p.FullTime ?? -1).ThenByDescending(p => p.From).FirstOrDefault();

    /// <summary>Posts held on a day, added up; none where of none it is known.</summary>
    public static int? FullTime(IReadOnlyList<Employment> posts, DateOnly? day)
    {
        int? sum = null;
        for (var i = 0; i < posts.Count; i++)
        {
            if (posts[i].FullTime is { } share && Days(posts[i]).Holds(day))
                sum = (sum ?? 0) + share;
        }

        return sum;
    }

    private static bool AnyDated(IReadOnlyList<Employment> posts)
    {
        for (var i = 0; i < posts.Count; i++)
        {
            if (!posts[i].From.IsUnknown || !posts[i].Until.IsUnknown)
                return true;
        }

        return false;
    }

    private static IEnumerable<Employment> On(IReadOnlyList<Employment> posts, DateOnly? day) => posts.Where(p => Days(p).Holds(day));

    private static Span Days(Employment post) => new(post.From.Earliest, post.Until.Latest);

    private static IEnumerable<Span> Between(Span days, IReadOnlyList<DateOnly> cuts)
    {
        var first = days.First;
        foreach (var cut in cuts)
        {
            yield return new Span(first, cut.AddDays(-1));
            first = cut;
        }

        yield return new Span(first, days.Last);
    }
}
