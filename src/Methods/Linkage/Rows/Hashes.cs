namespace Comity.Methods.Linkage.Rows;

/// <summary>Whole numbers that stand for values in keys: the same on every machine and in every run.</summary>
internal static class Hashes
{
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var one in text)
            hash = (hash ^ one) * 0x100000001B3;
        return Mixed(hash);
    }

    public static ulong Mixed(ulong value)
    {
        var z = value + 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    public static ulong Joined(ulong one, ulong other) => Mixed(one ^ (other * 0xD6E8FEB86659FD93));
}
