using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>Sum rows among the parts, told by their value too.</summary>
internal sealed class TotalRows : QualityCheck
{
    public override string Id => "D07";

    private readonly Dictionary<(string, string, string, string), Observation> _setAside = [];

    protected override void Start()
    {
        foreach (var o in Scope.Context.Import?.SetAside ?? [])
            _setAside[(o.RefArea, o.Measure, o.Occupation, o.Time)] = o;
    }

    public override void Table(TableYear year)
    {
        if (!Scope.IsCount(year.First) || year.Origins == 0)
            return;
        Compared();
        var o = year.First;
        var key = (Text(o, Dimension.RefArea), Text(o, Dimension.Measure), Text(o, Dimension.Occupation), Text(o, Dimension.Time));
        if (Scope.IsNational(o) && _setAside.Remove(key, out var total) && total.Value is { } value)
            Compare(year, total, value);
        LooksLikeTotal(year);
    }

    private void Compare(TableYear year, Observation total, double value)
    {
        var sum = year.Parts + (year.Unknown?.Value ?? 0) + (year.Domestic?.Value ?? 0) + (year.Self?.Value ?? 0);
        var equal = Math.Abs(value - sum) <= 0.5 * year.Origins;
        Find(equal ? "set-aside" : "set-aside-differs", year.First, [total.Row], ("value", value), ("sum", sum));
    }

    // With few parts, one that equals the rest is chance; and nothing but exact equality tells a sum from a large part.
    private void LooksLikeTotal(TableYear year)
    {
        var greatest = year.Greatest;
        var rest = year.OriginSum - greatest.Value;
        if (year.Origins >= Parameter("origins") && rest >= Parameter("persons") && Math.Abs(greatest.Value - rest) <= 0.5)
            Find("looks-like-total", greatest, ("code", Text(greatest, Dimension.Counterpart)), ("value", greatest.Value), ("sum", rest));
    }
}
