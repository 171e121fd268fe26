namespace Comity.App.Reference;

/// <summary>Something that has a hash, and what it is now.</summary>
/// <param name="Found">The hash of what is there; none where nothing is there.</param>
internal sealed record VerifiedThing(string Kind, string Name, string Expected, string? Found)
{
    public bool Holds => Expected == Found;
}
