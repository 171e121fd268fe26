namespace Comity.App.Personnel.Loading;

/// <summary>What a file is to the register, in numbers of persons.</summary>
/// <param name="Older">What is held of them speaks of a later day; it stays.</param>
/// <param name="OverOfficer">Of the changed: what an officer said last is replaced by the file.</param>
/// <param name="Merged">Rows under a number that was found to be another person's: they speak of that person.</param>
internal sealed record LoadCounts(long Added, long Changed, long Gone, long Unchanged, long Older, long OverOfficer, long Merged = 0)
{
    public bool Nothing => Added + Changed + Gone == 0;

    /// <summary>Of those held before.</summary>
    public long Held => Gone + Changed + Unchanged + Older;

    /// <summary>More than a tenth is: rather a part of the register, or a file that was cut off, than people who left.</summary>
    public bool MuchIsGone => Gone * 10 > Held;
}
