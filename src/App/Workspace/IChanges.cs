using Comity.App.Access;
using Comity.App.Audit.Reading;

namespace Comity.App.Workspace;

/// <summary>A slice says which changes in the log are worth a line in the workspace, and where each is seen.</summary>
internal interface IChanges
{
    /// <summary>Kinds of which who acts is told what lies in their reach: of records that they may open, and no others.</summary>
    IReadOnlyCollection<string> KindsFor(Acting who);

    /// <summary>Kinds of which everybody is told what is published.</summary>
    IReadOnlyCollection<string> PublishedKinds => [];

    /// <summary>Whether the entry is of one of its kinds.</summary>
    bool Knows(string kind);

    /// <summary>Nothing where the entry is not worth a line.</summary>
    ValueTask<ToldChange?> TellAsync(ToldEntry entry, CancellationToken cancellation);
}

/// <summary>A change in a sentence.</summary>
/// <param name="Text">In the reader's words.</param>
/// <param name="Address">Where the record is seen, with its history.</param>
internal sealed record ToldChange(ToldEntry Entry, string Text, string Address);
