using Comity.App.Access;
using Comity.App.Common;

namespace Comity.App.Audit;

/// <summary>
/// A process by name, as the log and <c>docs/events.md</c> call it: what was done, such as <c>ProposeDesignation</c>. Its sentence
/// stands in the language files under <c>processes.</c> and the name. Slices declare theirs as static fields of <c>…Processes</c>.
/// </summary>
/// <param name="Name">Verb and noun, as the use case is called.</param>
/// <param name="Paragraph">Paragraph of the Code that it serves, if any, such as <c>code-2010:7.3</c>.</param>
/// <param name="Records">
/// Kinds of what it may record, and no others: events such as <c>SignedIn</c>, changes of rows such as <c>MembershipAdded</c>, or
/// <c>Membership</c> for all three.
/// </param>
internal sealed record Process(string Name, string? Paragraph, params string[] Records)
{
    /// <summary>
    /// Personal values and reasons of its entries are for those of the country who may do this, and for nobody else, whatever else of the log
    /// they read. None: for all who see the entry whole.
    /// </summary>
    public Permission? SeenBy { get; init; }

    /// <summary>Key of its sentence in the language files.</summary>
    public string TextKey => "processes." + Name;

    public bool MayRecord(string kind) => Records.Contains(kind) || Records.Contains(RowKind.TypeOf(kind));
}

/// <summary>One running of a process: which, for which country if for one, and why where it matters.</summary>
internal sealed record Act(Process Process, CountryCode? Country = null, string? Why = null);
