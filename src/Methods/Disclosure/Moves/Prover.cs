using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Moves;

/// <summary>
/// Shows that an unknown number is well hidden with what is withheld already: pattern after pattern, each from where the one before led,
/// until the number has gone as far as it must.
/// </summary>
internal sealed class Prover
{
    private const int MostPatterns = 8;
    private readonly LinkedTables linked;
    private readonly PatternSearch search;
    private readonly Movement[] movements;
    private readonly long[] values;

    public Prover(ReaderView view, Weights weights)
    {
        linked = view.Linked;
        Proofs = new Proofs(linked);
        values = [.. Enumerable.Range(0, linked.VariableCount).Select(linked.ValueOf)];
        search = new PatternSearch(view, weights, values);
        movements = Movement.All(linked);
    }

    public Proofs Proofs { get; }

    /// <summary>True where the variable is shown to be hidden as it needs; what was found on the way is kept either way.</summary>
    public bool Prove(int variable, Protection need)
    {
        if (Proofs.Show(variable, need))
            return true;
        if (Proofs.Highest(variable) < need.High)
            Travel(variable, 1, need.High - linked.ValueOf(variable));
        if (Proofs.Lowest(variable) > need.Low)
            Travel(variable, -1, linked.ValueOf(variable) - need.Low);
        if (Proofs.Highest(variable) >= need.High && Proofs.Lowest(variable) <= need.Low)
            Widen(variable, need);
        return Proofs.Show(variable, need);
    }

    /// <summary>The cheapest pattern that hides the variable if what it needs is withheld too; none where there is none.</summary>
    public Pattern? Offer(int variable, Protection need)
    {
        var value = linked.ValueOf(variable);
        var (up, down) = (Math.Max(0, need.High - value), Math.Max(0, value - need.Low));
        if (up + down < need.Width)
            return Cheaper(Offer(variable, up, need.Width - up), Offer(variable, need.Width - down, down));
        return Offer(variable, up, down);
    }

    /// <summary>As above, for as many steps up and down.</summary>
    public Pattern? Offer(int variable, long up, long down)
    {
        Pattern? best = null;
        foreach (var movement in MovementsOf(variable))
        {
            var (table, cell) = linked.PlaceOf(variable);
            best = Cheaper(best, search.Find(table, cell, movement, new Wish(up, down, Math.Max(up, down), Buying: true)));
        }

        return best;
    }

    private static Pattern? Cheaper(Pattern? one, Pattern? other) => one is null || other?.Cost < one.Cost ? other : one;

    // A number withheld for others may go either way, as long as it goes far enough.
    private void Widen(int variable, Protection need)
    {
        var value = linked.ValueOf(variable);
        if (Proofs.Highest(variable) - Proofs.Lowest(variable) < need.Width)
            Travel(variable, 1, need.Width - (value - Proofs.Lowest(variable)));
        if (Proofs.Highest(variable) - Proofs.Lowest(variable) < need.Width)
            Travel(variable, -1, need.Width - (Proofs.Highest(variable) - value));
    }

    private void Travel(int variable, int direction, long far)
    {
        if (direction < 0 && far > linked.ValueOf(variable))
            far = linked.ValueOf(variable);
        var changes = new Dictionary<int, long>();
        var (table, cell) = linked.PlaceOf(variable);
        for (var (left, tries) = (far, 0); left > 0 && tries < MostPatterns; tries++)
        {
            var wish = direction > 0 ? new Wish(1, 0, left, Buying: false) : new Wish(0, 1, left, Buying: false);
            var found = MovementsOf(variable).Select(m => search.Find(table, cell, m, wish)).FirstOrDefault(p => p is not null);
            if (found is null)
                break;
            var times = Math.Min(left, direction > 0 ? found.Up : found.Down);
            Apply(found, direction * times, changes);
            left -= times;
        }

        Keep(changes);
    }

    private IEnumerable<Movement> MovementsOf(int variable) =>
        movements.Where(m => !m.Bars(linked.KeyOf(variable)) && m.Of(linked.KeyOf(variable)).Contains(variable));

    private void Apply(Pattern pattern, long times, Dictionary<int, long> changes)
    {
        for (var i = 0; i < pattern.Variables.Length; i++)
        {
            var change = pattern.Signs[i] * times;
            values[pattern.Variables[i]] += change;
            changes[pattern.Variables[i]] = changes.GetValueOrDefault(pattern.Variables[i]) + change;
        }
    }

    private void Keep(Dictionary<int, long> changes)
    {
        foreach (var (variable, change) in changes)
            values[variable] -= change;
        if (changes.Count > 0)
            Proofs.Take(new Move([.. changes.Keys], [.. changes.Values]));
    }
}
