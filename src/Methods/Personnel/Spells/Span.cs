using System.Runtime.InteropServices;

namespace Comity.Methods.Personnel.Spells;

/// <summary>From a first to a last day, both inclusive; without one it is open on that side.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Span(DateOnly? First, DateOnly? Last)
{
    /// <summary>What of this lies within another one; none where nothing does.</summary>
    public Span? Within(Span other)
    {
        var first = First is null || other.First > First ? other.First : First;
        var last = Last is null || other.Last < Last ? other.Last : Last;
        return first > last ? null : new Span(first, last);
    }

    public bool Holds(DateOnly? day) => day is null ? First is null : (First is null || First <= day) && (Last is null || day <= Last);
}
