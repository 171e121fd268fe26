using Comity.App.Reference;

namespace Comity.App.Authorities.Messages.Keeping;

/// <summary>How long words and files of a thread are kept after its last message. From <c>policy/parameters</c>.</summary>
internal sealed record KeepingTerm(int Years)
{
    private const string Id = "messages.keep-for";

    /// <exception cref="InvalidOperationException">The parameter has no value on the day.</exception>
    public static KeepingTerm On(DateOnly day, ContentFiles files) => new(new PolicyNumbers(files, day)[Id]);

    /// <summary>Whose last message is not later than this is cleared.</summary>
    public DateTimeOffset Edge(DateTimeOffset now) => now.AddYears(-Years);
}
