namespace Comity.Standards.Tests.Personnel;

/// <summary>The same numbers on every run.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;

    public int Below(int bound)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)((state >> 11) % (ulong)bound);
    }
}
