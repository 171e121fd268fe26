namespace Comity.App.Personnel.Loading;

/// <summary>What a file is to the register, in numbers of persons.</summary>
/// <param name="Older">What is held of them speaks of a later day; it stays.</param>
/// <param name="OverOfficer">Of the changed: what an officer said last is replaced by the file.</param>
internal sealed record LoadCounts(long Added, long Changed, long Gone, long Unchanged, long Older, long OverOfficer)
{
    public bool Nothing => Added + Changed + Gone == 0;
}
