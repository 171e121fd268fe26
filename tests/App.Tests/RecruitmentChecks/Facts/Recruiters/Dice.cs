namespace Comity.App.Tests.RecruitmentChecks.Facts.Recruiters;

/// <summary>Numbers that look like chance and are the same for the same seed (splitmix64).</summary>
internal sealed class Dice(int seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>From 0 up to, and without, the number.</summary>
    public int Below(int number) => Between(0, number);

    /// <summary>From the least up to, and without, the end.</summary>
    public int Between(int least, int end)
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return least + (int)((mixed ^ (mixed >> 31)) % (ulong)(end - least));
    }
}
