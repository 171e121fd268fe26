using System.Globalization;
using System.Runtime.InteropServices;

namespace Comity.App.Personnel.Duplicates;

/// <summary>Two persons of a register by their keys, the smaller first: <c>12-34</c> in addresses.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PairKey(long First, long Second)
{
    public static PairKey? TryParse(string? text) =>
        text?.Split('-') is [var one, var other] && Key(one) is { } first && Key(other) is { } second && first < second ? new PairKey(first, second) : null;

    public static PairKey Of(long one, long other) => one < other ? new(one, other) : new(other, one);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}-{Second}");

    private static long? Key(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;
}
