using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>What the reading of the file met: marks before the header, titles, notes, widths that differ.</summary>
internal sealed class Structure : QualityCheck
{
    public override string Id => "D01";

    public override void End()
    {
        if (Scope.Context.Import is not { FromFile: true } import)
            return;
        Compared();
        foreach (var fact in import.Structure)
            Find(fact.Problem ? "problem" : "noted", new Dictionary<Dimension, string>(), fact.Row > 0 ? [fact.Row] : [], ("text", fact.Text));
    }
}
