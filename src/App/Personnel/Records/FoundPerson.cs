using Comity.App.Personnel.Keeping;
using Comity.Methods.Personnel;

namespace Comity.App.Personnel.Records;

/// <summary>A line of what a search found.</summary>
internal sealed record FoundPerson(PersonRow Row, PersonRecord Record, Standing Standing);

/// <summary>What a search found.</summary>
/// <param name="Hit">The one person of the number that was typed: the search leads there.</param>
/// <param name="Exact">At most a page.</param>
/// <param name="More">Others fit too.</param>
/// <param name="Alike">Whose names only sound alike, likest first.</param>
internal sealed record FoundPersons(PersonRow? Hit, IReadOnlyList<FoundPerson> Exact, bool More, IReadOnlyList<FoundPerson> Alike)
{
    public static readonly FoundPersons None = new(null, [], false, []);
}
