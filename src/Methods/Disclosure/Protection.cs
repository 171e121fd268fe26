using System.Runtime.InteropServices;

namespace Comity.Methods.Disclosure;

/// <summary>
/// What a reader's interval of a withheld cell must hold: every number from <paramref name="Low"/> to <paramref name="High"/>, and at least
/// <paramref name="Width"/> from end to end. In the unit of the table.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Protection(long Low, long High, long Width)
{
    /// <summary>It may tell something of a person, and is not only withheld for the sake of others.</summary>
    internal bool IsForItself => Low < High;

    internal bool IsKeptBy(double lower, double upper) => lower <= Low + Tolerance && upper >= High - Tolerance && upper - lower >= Width - Tolerance;

    private const double Tolerance = 1e-6;
}
