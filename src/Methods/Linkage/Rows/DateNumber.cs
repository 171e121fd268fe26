using System.Runtime.InteropServices;
using Comity.Methods.Personnel;

namespace Comity.Methods.Linkage.Rows;

/// <summary>A partial date as one whole number, year × 10 000 + month × 100 + day, with 0 for what is not known.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateNumber(int Number)
{
    public int Year => Number / 10_000;

    public int Month => Number / 100 % 100;

    public int Day => Number % 100;

    public bool IsUnknown => Number == 0;

    public bool IsWhole => Day != 0;

    public static DateNumber Of(PartialDate date) => new(((date.Year ?? 0) * 10_000) + ((date.Month ?? 0) * 100) + (date.Day?.Day ?? 0));
}
