using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Moves;

/// <summary>
/// Sees to it that in every sum of which something is withheld enough is withheld: with one unknown alone, or unknowns that are too few
/// together, a reader needs no more than this one sum. Each time the cheapest is withheld that does.
/// </summary>
internal sealed class LineCover(ReaderView view, Weights weights)
{
    private readonly LinkedTables linked = view.Linked;
    private readonly List<int> added = [];
    private readonly Queue<int> waiting = new();
    private readonly bool[] isWaiting = new bool[view.Linked.Equations.Count];

    /// <summary>Goes through all equations, and again through those that its own choices touch. Returns what was withheld.</summary>
    public List<int> CoverAll()
    {
        added.Clear();
        for (var equation = 0; equation < linked.Equations.Count; equation++)
            Wait(equation);
        Work();
        return [.. added];
    }

    /// <summary>
    /// Withholds one more number in the sum that holds the variable tightest; where its sums have none left, in a sum of those sums, and so on
    /// up to the totals: a correction is seen in every total above it.
    /// </summary>
    public List<int> Widen(int variable)
    {
        added.Clear();
        var (level, seen) = (new List<int> { variable }, new HashSet<int> { variable });
        while (level.Count > 0 && added.Count == 0)
        {
            var equations = level.SelectMany(v => linked.Equations.With(v).ToArray()).Distinct().ToList();
            var tightest = equations.OrderBy(e => view.IsUnknown(linked.Equations.Of(e)[0])).ThenBy(Unknown).ThenBy(e => e).FirstOrDefault(e => Cheapest(e, 1) >= 0, -1);
            if (tightest >= 0)
                Withhold(Cheapest(tightest, 1));
            level = [.. equations.Select(e => linked.Equations.Of(e)[0]).Where(v => view.IsUnknown(v) && seen.Add(v))];
        }

        Work();
        return [.. added];
    }

    private long Unknown(int equation)
    {
        var sum = 0L;
        foreach (var variable in linked.Equations.Of(equation)[1..])
            sum += view.IsUnknown(variable) ? linked.ValueOf(variable) : 0;
        return sum;
    }

    private void Work()
    {
        while (waiting.TryDequeue(out var equation))
        {
            isWaiting[equation] = false;
            while (Lack(equation) is > 0 and var lack && Cheapest(equation, lack) is >= 0 and var cheapest)
                Withhold(cheapest);
        }
    }

    private void Wait(int equation)
    {
        if (!isWaiting[equation])
            waiting.Enqueue(equation);
        isWaiting[equation] = true;
    }

    private void Withhold(int variable)
    {
        view.Withhold(linked.KeyOf(variable));
        added.Add(variable);
        foreach (var equation in linked.Equations.With(variable))
            Wait(equation);
    }

    /// <summary>How many people the unknown parts are too few by; 0 where they are enough.</summary>
    private long Lack(int equation)
    {
        var members = linked.Equations.Of(equation);
        var (count, sum, most, any) = (0, 0L, 0L, false);
        foreach (var variable in members[1..])
        {
            if (!view.IsUnknown(variable))
                continue;
            count++;
            sum += linked.ValueOf(variable);
            if (view.NeedOf(variable) is { } need)
                (most, any) = (Math.Max(most, Math.Max(need.High, need.Width)), true);
        }

        if (view.IsUnknown(members[0]))
            return count == 0 && view.NeedOf(members[0]) is not null ? 1 : 0;
        return !any ? 0 : count == 1 ? Math.Max(1, most - sum) : Math.Max(0, most - sum);
    }

    /// <summary>The cheapest that suffices; where none does, the largest of those that can be withheld; −1 where there is none.</summary>
    private int Cheapest(int equation, long lack)
    {
        var (best, bestCost, largest) = (-1, double.MaxValue, -1);
        var members = linked.Equations.Of(equation);
        for (var i = 0; i < members.Length; i++)
        {
            if (!CanBeWithheld(members[i]))
                continue;
            var cost = weights[linked.KeyOf(members[i])] * (1 + Alone(members[i]));
            if ((i == 0 || linked.ValueOf(members[i]) >= lack) && cost < bestCost)
                (best, bestCost) = (members[i], cost);
            if (i > 0 && (largest < 0 || linked.ValueOf(members[i]) > linked.ValueOf(largest)))
                largest = members[i];
        }

        return best >= 0 ? best : largest;
    }

    /// <summary>A number of this edition that is shown, is not zero, and that no earlier release shows.</summary>
    public bool CanBeWithheld(int variable)
    {
        var key = linked.KeyOf(variable);
        return linked.VariableOf(0, key) == variable && !linked.IsShownEarlier(variable) && view.StatusOf(key) == CellStatus.Published;
    }

    /// <summary>In how many sums it would be the only unknown, and would need yet another.</summary>
    private int Alone(int variable)
    {
        var alone = 0;
        foreach (var equation in linked.Equations.With(variable))
        {
            var any = false;
            foreach (var member in linked.Equations.Of(equation))
                any |= view.IsUnknown(member);
            alone += any ? 0 : 1;
        }

        return alone;
    }
}
