using Comity.Standards.CodeLists;

namespace Comity.Standards.Profiles;

/// <summary>Why figures are left out.</summary>
/// <param name="Code"><c>stated</c> where the profile says why in its own words, else the stable name of a reason that App has the words for.</param>
/// <param name="Words">The profile's words; null where the code says it.</param>
public sealed record DropReason(string Code, LocalText? Words = null)
{
    /// <summary>The profile says that nothing was meant to stand in the cell.</summary>
    public static DropReason NoFigure { get; } = new("no-figure");

    internal static DropReason Stated(LocalText words) => new("stated", words);
}
