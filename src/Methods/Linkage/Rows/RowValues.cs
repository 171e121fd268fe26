using System.Runtime.InteropServices;

namespace Comity.Methods.Linkage.Rows;

/// <summary>What is compared of a record beside names and citizenships, as numbers of the books; 0 is not known.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RowValues(
    DateNumber Birth, DateNumber QualifiedOn, byte Sex, ushort Born, ushort Occupation, ushort Qualified, int Institution, int NationalNumber);
