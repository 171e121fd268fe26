using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Moves;

/// <summary>
/// Withholds more numbers until every number that must be hidden is shown to be: what single sums would give away first; then, for each that
/// neither tables nor patterns nor a linear programme show to be hidden, one more in the sum that holds it tightest; in the end the whole pattern that hides it, up to the margins, and
/// all around it. Each time more is withheld, so it ends. Where very many are left, as after hundreds of small corrections of a large table, it
/// gives up instead, and the attack blocks the release. The same input gives the same result.
/// </summary>
internal sealed class Suppression
{
    private const int Passes = 5;

    // A pattern is looked for long and carefully: for more cells than these it takes longer than anybody waits.
    private const int MostPatterns = 100;
    private const int MostBalls = 20;
    private const int Farthest = 6;
    private readonly ReaderView view;
    private readonly LinkedTables linked;
    private readonly Proving proving;
    private readonly LineCover lines;

    public Suppression(ReaderView view)
    {
        (this.view, linked, proving) = (view, view.Linked, new Proving(view));
        lines = new LineCover(view, proving.Weights);
    }

    /// <summary>Returns what could not be hidden, whatever else is withheld.</summary>
    public List<int> Run()
    {
        lines.CoverAll();
        var left = Prove(balls: 0);
        for (var pass = 0; pass < Passes && left.Count > 0; pass++)
        {
            if (left.Sum(v => proving.Prover.Prove(v, view.NeedOf(v)!.Value) ? 0 : lines.Widen(v).Count) == 0)
                break;
            left = Prove(balls: 0);
        }

        left = proving.ByProgramme(left, MostBalls);
        while (left.Count is > 0 and <= MostPatterns && left.Sum(Hide) > 0)
            left = Prove(MostBalls);
        for (var far = 1; left.Count is > 0 and <= MostPatterns && left.Sum(v => Surround(v, far)) is var more && (more > 0 || far < Farthest); far++)
            left = more > 0 ? Prove(MostBalls) : left;
        return left;
    }

    /// <summary>What is not shown to be hidden, neither by tables and patterns nor by a linear programme.</summary>
    private List<int> Prove(int balls) => proving.ByProgramme(proving.Run(Wanted(), patience: 4), balls);

    /// <summary>The last resort: everything goes that sums tie to the variable, over as many steps.</summary>
    private int Surround(int variable, int far)
    {
        var (around, seen, next) = (new List<int> { variable }, new HashSet<int> { variable }, 0);
        for (var step = 0; step < far; step++)
        {
            for (var end = around.Count; next < end; next++)
            {
                foreach (var equation in linked.Equations.With(around[next]))
                    around.AddRange(linked.Equations.Of(equation).ToArray().Where(seen.Add));
            }
        }

        var free = around.Where(lines.CanBeWithheld).ToList();
        free.ForEach(v => view.Withhold(linked.KeyOf(v)));
        return free.Count;
    }

    /// <summary>Everything that must be hidden and still can be.</summary>
    private List<int> Wanted() =>
        [.. Enumerable.Range(0, linked.VariableCount).Where(v => view.NeedOf(v) is not null && view.IsUnknown(v))];

    /// <summary>Withholds the cheapest pattern that hides the variable; returns how many numbers that took.</summary>
    private int Hide(int variable)
    {
        var need = view.NeedOf(variable)!.Value;
        if (proving.Prover.Prove(variable, need))
            return 0;
        if (proving.Prover.Offer(variable, need) is { } both)
            return Accept(both, both.Up, both.Down, variable);
        var (value, count) = (linked.ValueOf(variable), 0);
        if (need.High > value && proving.Prover.Offer(variable, need.High - value, 0) is { } raising)
            count += Accept(raising, raising.Up, 0, variable);
        if (value > need.Low && proving.Prover.Offer(variable, 0, value - need.Low) is { } lowering)
            count += Accept(lowering, 0, lowering.Down, variable);
        return count;
    }

    private int Accept(Pattern pattern, long up, long down, int variable)
    {
        var missing = pattern.Variables.Where(lines.CanBeWithheld).Select(linked.KeyOf).ToList();
        missing.ForEach(view.Withhold);
        var (need, value) = (view.NeedOf(variable)!.Value, linked.ValueOf(variable));
        var far = Math.Max(need.Width, Math.Max(need.High - value, value - need.Low));
        Take(pattern, Math.Min(up, far));
        Take(pattern, -Math.Min(down, far));
        return missing.Count;
    }

    private void Take(Pattern pattern, long times)
    {
        if (times != 0)
            proving.Prover.Proofs.Take(new Move(pattern.Variables, [.. pattern.Signs.Select(s => s * times)]));
    }
}
