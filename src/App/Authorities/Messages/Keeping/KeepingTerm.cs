using Comity.App.Reference;
using Comity.Rules.Parameters;

namespace Comity.App.Authorities.Messages.Keeping;

/// <summary>How long words and files of a thread are kept after its last message. From <c>policy/parameters</c>.</summary>
internal sealed record KeepingTerm(int Years)
{
    private const string Id = "messages.keep-for";

    /// <exception cref="InvalidOperationException">The parameter has no value on the day.</exception>
    public static KeepingTerm On(DateOnly day, ContentFiles files) =>
        new((int)(DatedParameter.Read(files.Policy("parameters", "parameters.yaml")).FirstOrDefault(p => p.Id == Id)?.On(day)?.Value
            ?? throw new InvalidOperationException($"policy/parameters has no {Id} on {day:yyyy-MM-dd}.")));

    /// <summary>Whose last message is not later than this is cleared.</summary>
    public DateTimeOffset Edge(DateTimeOffset now) => now.AddYears(-Years);
}
