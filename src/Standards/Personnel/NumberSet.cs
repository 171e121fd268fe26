using Comity.Standards.Profiles;

namespace Comity.Standards.Personnel;

/// <summary>Registration numbers met so far, each with its row; exact, and about forty bytes each.</summary>
internal sealed class NumberSet
{
    private const int PageBits = 20;
    private const int PageSize = 1 << PageBits;

    private readonly List<byte[]> pages = [new byte[PageSize]];
    private int free;
    private (uint Place, int Row)[] entries = new (uint, int)[1024];
    private ulong[] slots = new ulong[4096];
    private int count;

    /// <summary>Longest number that it takes, in bytes.</summary>
    public const int Longest = 255;

    public int Count => count;

    /// <summary>The row in which the number stood already, or 0 where it is new.</summary>
    public int Add(ReadOnlySpan<byte> number, int row)
    {
        var hash = (uint)BytesComparer.Instance.GetHashCode(number);
        var mask = (uint)slots.Length - 1;
        var at = hash & mask;
        for (; slots[at] != 0; at = (at + 1) & mask)
        {
            if ((uint)(slots[at] >> 32) != hash) continue;
            var entry = entries[(uint)slots[at] - 1];
            if (Text(entry.Place).SequenceEqual(number)) return entry.Row;
        }

        if (count == entries.Length) Array.Resize(ref entries, count * 2);
        entries[count++] = (Keep(number), row);
        slots[at] = ((ulong)hash << 32) | (uint)count;
        if (count > slots.Length / 3 * 2) Widen();
        return 0;
    }

    private ReadOnlySpan<byte> Text(uint place)
    {
        var page = pages[(int)(place >> PageBits)].AsSpan((int)(place & (PageSize - 1)));
        return page.Slice(1, page[0]);
    }

    private uint Keep(ReadOnlySpan<byte> number)
    {
        if (free + number.Length + 1 > PageSize)
        {
            pages.Add(new byte[PageSize]);
            free = 0;
        }

        var place = ((uint)(pages.Count - 1) << PageBits) | (uint)free;
        var page = pages[^1].AsSpan(free);
        page[0] = (byte)number.Length;
        number.CopyTo(page[1..]);
        free += number.Length + 1;
        return place;
    }

    private void Widen()
    {
        var wider = new ulong[slots.Length * 2];
        var mask = (uint)wider.Length - 1;
        foreach (var slot in slots)
        {
            if (slot == 0) continue;
            var at = (uint)(slot >> 32) & mask;
            while (wider[at] != 0) at = (at + 1) & mask;
            wider[at] = slot;
        }

        slots = wider;
    }
}
