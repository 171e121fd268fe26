using System.Runtime.InteropServices;

namespace Comity.Methods.Linkage.Comparing;

/// <summary>What a comparison says, with the band of the value.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Said(Outcome Outcome, byte Band);
