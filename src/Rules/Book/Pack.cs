using Comity.Rules.Files;
using Comity.Rules.Instruments;
using Comity.Rules.Judging;

namespace Comity.Rules.Book;

/// <summary>Rules that stand together: the floor, the Code itself, a country's law, a seal.</summary>
/// <param name="Index">Place in <see cref="Rulebook.Packs"/>.</param>
/// <param name="Kind">One of <see cref="PackKinds"/>.</param>
/// <param name="Country">ISO 3166-1 alpha-3 of a country's pack; else null.</param>
/// <param name="List">Jurisdiction by whose adoption of the safeguards list it judges: <c>WHO</c> or ISO 3166-1 alpha-3.</param>
/// <param name="Enabled">A pack that is not enabled judges nothing.</param>
public sealed record Pack(
    string Id,
    int Index,
    string Kind,
    string File,
    Wording Title,
    string? Country,
    string List,
    bool Enabled,
    string Status,
    IReadOnlyList<Citation> Cites,
    IReadOnlyList<string> Sources,
    IReadOnlyList<PackVersion> Versions,
    IReadOnlyList<RuleCase> Cases)
{
    /// <summary>The version for an act on this day, or null where the pack did not stand.</summary>
    public PackVersion? On(DateOnly date) => Versions.FirstOrDefault(version => version.Span.Holds(date));
}

/// <summary>When a pack applies, and how far it may go, from one day to another.</summary>
/// <param name="Applies">Rows that give <see cref="Outcome.Pass"/> where the pack applies, else <see cref="Outcome.NotApplicable"/>.</param>
public sealed record PackVersion(int Number, Span Span, Outcome Strongest, Wording Reading, Table Applies);

/// <summary>The kinds of pack. A table may name a kind for all packs of it.</summary>
public static class PackKinds
{
    /// <summary>Conduct that is unlawful nearly everywhere, limits of law, completeness.</summary>
    public const string Floor = "floor";

    /// <summary>The Code itself: voluntary, never blocks.</summary>
    public const string Code = "code";

    /// <summary>A country's law or binding code.</summary>
    public const string National = "national";

    /// <summary>A country's policy that binds nobody.</summary>
    public const string Advisory = "advisory";

    /// <summary>A seal or a code of the trade.</summary>
    public const string Sector = "sector";

    internal static readonly IReadOnlyList<string> All = [Floor, Code, National, Advisory, Sector];
}
