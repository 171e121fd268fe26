using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>Whether nationals who were trained abroad are told apart among the foreign-trained.</summary>
internal sealed class NationalsTrainedAbroad : QualityCheck
{
    public override string Id => "D16";

    private readonly Dictionary<int, PackedObservation> _asked = [];
    private int _born;

    protected override void Start() => _born = Scope.Book[Dimension.Criterion].Find(Criteria.Birth);

    public override void Country(CountryFigures country)
    {
        var native = country.Breakdowns.Groups.Any(g => g.Dimension == Dimension.Native);
        foreach (var (key, trained) in country.All)
        {
            if (key.Measure != Scope.Stock || key.Unit != Scope.Headcount || key.Kind == FigureKind.Total || key.Criterion != Scope.Trained)
                continue;
            if (!native)
                _asked.TryAdd(country.RefArea, trained.At);
            if (_born < 0 || country.FindForeign(key with { Criterion = _born }) is not { } born)
                continue;
            Compared();
            if (trained.Value > born.Value)
                Find("trained-exceeds-born", trained.At, [trained.At.Row, born.At.Row], ("trained", trained.Value), ("born", born.Value));
        }
    }

    public override void End()
    {
        if (_asked.Count == 0)
            return;
        Compared();
        Find("native-not-given", new Dictionary<Dimension, string>(), [_asked.Values.First().Row], ("countries", _asked.Count));
    }
}
