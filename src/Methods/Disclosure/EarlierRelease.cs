namespace Comity.Methods.Disclosure;

/// <summary>
/// What was let out before, with the numbers as they were counted then. A cell with the same codes and the same number is the same unknown;
/// with another number (a correction) it is another unknown, and the reader is taken to know which cells were corrected.
/// </summary>
/// <param name="Edition">What people call it.</param>
public sealed record EarlierRelease(string Edition, IReadOnlyList<ProtectedTable> Tables);
