namespace Comity.Methods.Disclosure.Moves;

/// <summary>What a pattern must be able to do.</summary>
/// <param name="Up">Steps that must be possible as it stands; 0: none.</param>
/// <param name="Down">Steps that must be possible the other way round.</param>
/// <param name="Most">More steps than these are of no use.</param>
/// <param name="Buying">More may be withheld for it.</param>
internal readonly record struct Wish(long Up, long Down, long Most, bool Buying)
{
    /// <summary>Steps that are tried along each dimension: the most promising.</summary>
    public int MostSteps => Buying ? 40 : 24;

    /// <summary>Where a search ends: work, not time, so that the result is the same on every machine.</summary>
    public long MostNodes => Buying ? 30_000 : 3_000;
}
