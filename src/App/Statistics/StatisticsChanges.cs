using System.Globalization;
using Comity.App.Access;
using Comity.App.Audit.Reading;
using Comity.App.Layout;
using Comity.App.Workspace;

namespace Comity.App.Statistics;

/// <summary>Versions of data sets, as the workspace tells them to everybody: what they hold is public.</summary>
internal sealed class StatisticsChanges(HeldVersions versions, Reader reader) : IChanges
{
    private const string Published = "VersionPublished";

    public IReadOnlyCollection<string> PublishedKinds => [Published];

    public IReadOnlyCollection<string> KindsFor(Acting who) => [];

    public bool Knows(string kind) => kind == Published;

    public async ValueTask<ToldChange?> TellAsync(ToldEntry entry, CancellationToken cancellation) =>
        entry.Subject.Split('/') is [_, var id, var text] && int.TryParse(text, CultureInfo.InvariantCulture, out var number)
        && await versions.FindAsync(id, number, cancellation) is { } held
            ? new ToldChange(entry, reader.Say("data.changed", ("title", held.DataSet.Title), ("version", number)), held.Address + "#history")
            : null;
}
