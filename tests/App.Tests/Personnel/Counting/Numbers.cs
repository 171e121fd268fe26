namespace Comity.App.Tests.Personnel.Counting;

/// <summary>Numbers without order, the same for the same seed.</summary>
internal sealed class Numbers(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15) + 1;

    public int Next(int end)
    {
        _state = (_state * 6364136223846793005) + 1442695040888963407;
        return (int)((_state >> 33) % (ulong)end);
    }

    public int Next(int first, int end) => first + Next(end - first);
}
