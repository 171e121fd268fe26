using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>Codes that no list knows, and texts of the file for which no code was found.</summary>
internal sealed class KnownCodes : QualityCheck
{
    public override string Id => "D02";

    private readonly Dictionary<(Dimension, int), bool> _seen = [];

    public override void Series(ReadOnlySpan<PackedObservation> points)
    {
        foreach (var (dimension, known) in Scope.Context.KnownCodes)
        {
            var id = points[0][dimension];
            if (!_seen.TryAdd((dimension, id), true))
                continue;
            Compared();
            var code = Scope.Book[dimension][id];
            if (!known.Contains(code))
                Find("unknown-code", points[0], ("dimension", dimension), ("code", code));
        }
    }

    public override void End()
    {
        if (Scope.Context.Import is not { } import)
            return;
        Compared();
        foreach (var code in import.Unmatched)
        {
            var key = new Dictionary<Dimension, string> { [code.Dimension] = code.Text };
            Find(
                code.Dropped ? "left-out" : "unmatched", key, [code.FirstRow],
                ("dimension", code.Dimension), ("text", code.Text), ("count", code.Occurrences));
        }
    }
}
