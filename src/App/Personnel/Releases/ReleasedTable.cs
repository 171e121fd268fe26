using Comity.Methods.Disclosure;

namespace Comity.App.Personnel.Releases;

/// <summary>A table as it goes out: with numbers withheld, or with all of them rounded.</summary>
/// <param name="Rounded">One for each cell; none where numbers are withheld instead.</param>
internal sealed record ReleasedTable(ProtectedTable Protected, IReadOnlyList<long>? Rounded)
{
    /// <summary>The number that a reader sees; none where there is none to see.</summary>
    public long? PublishedAt(int cell) => Rounded is { } rounded && Protected.Statuses[cell].IsSeen() ? rounded[cell] : Protected.PublishedAt(cell);
}
