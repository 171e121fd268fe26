using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality;

/// <summary>One time of a table by counterpart: the origins summed, and the rows that are no origins.</summary>
internal sealed class TableYear
{
    public PackedObservation First { get; private set; }
    public int Origins { get; private set; }
    public int Zeros { get; private set; }
    public int Small { get; private set; }
    public double OriginSum { get; private set; }
    public bool Whole { get; private set; }
    public PackedObservation Greatest { get; private set; }

    /// <summary>Equal for tables with the same figures for the same counterparts.</summary>
    public ulong Print { get; private set; }

    public PackedObservation? Total { get; private set; }
    public PackedObservation? Foreign { get; private set; }
    public PackedObservation? Domestic { get; private set; }
    public PackedObservation? Other { get; private set; }
    public PackedObservation? Unknown { get; private set; }
    public PackedObservation? Self { get; private set; }

    public double Parts => OriginSum + (Other?.Value ?? 0);

    public TableYear Start(in PackedObservation first)
    {
        First = first;
        (Origins, Zeros, Small, OriginSum, Whole, Greatest, Print) = (0, 0, 0, 0, true, default, 0);
        Total = Foreign = Domestic = Other = Unknown = Self = null;
        return this;
    }

    public void Add(in PackedObservation o, RunScope scope)
    {
        if (scope.IsSelf(o))
            Self = o;
        if (scope.IsCountry(o.Counterpart))
            AddCountry(o, scope.IsSelf(o));
        else if (o.Counterpart == scope.Total)
            Total = o;
        else if (o.Counterpart == scope.Foreign)
            Foreign = o;
        else if (o.Counterpart == scope.Domestic)
            Domestic = o;
        else if (o.Counterpart == scope.Other)
            Other = o;
        else if (o.Counterpart == scope.Unknown)
            Unknown = o;
    }

    private void AddCountry(in PackedObservation o, bool self)
    {
        Zeros += o.Value == 0 ? 1 : 0;
        Small += o.Value is > 0 and < 5 ? 1 : 0;
        Print += unchecked((ulong)HashCode.Combine(o.Counterpart, o.Value) * 0x9E3779B97F4A7C15);
        if (self)
            return;
        Whole &= o.HasValue;
        OriginSum += o.HasValue ? o.Value : 0;
        if (Origins++ == 0 || o.Value > Greatest.Value)
            Greatest = o;
    }
}
