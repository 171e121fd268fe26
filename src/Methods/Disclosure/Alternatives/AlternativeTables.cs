using Comity.Methods.Disclosure.Linking;
using Comity.Methods.Disclosure.Moves;

namespace Comity.Methods.Disclosure.Alternatives;

/// <summary>
/// Makes whole tables that a reader could not tell from the true one and in which as many numbers as possible have gone as low, or as high, as
/// they must be able to go: one table is a proof for thousands of cells. Two are made at a time: what must go both ways goes one way in each, what must still
/// go one way does so in one of them. Which one is drawn from the cell and the round, so that the result is the same on every machine.
/// </summary>
internal sealed class AlternativeTables(ReaderView view, Proofs proofs)
{
    private const double Beyond = 0.5;
    private const double AtRest = 0.1;
    private const int Few = 600;
    private const int MostRounds = 40;

    // A draw may be unlucky: several in a row mean that there is little left to prove.
    private const int MostIdle = 3;
    private readonly LinkedTables linked = view.Linked;

    /// <summary>Makes tables until no more than <paramref name="enough"/> are open, or hardly any is proven any more.</summary>
    /// <param name="wanted">Variables that must be hidden.</param>
    /// <param name="enough">Fewer are not worth a table.</param>
    /// <param name="patience">Rounds for the last few, although they prove nothing for a while.</param>
    public void Prove(List<int> wanted, int enough, int patience)
    {
        var open = wanted.Where(IsOpen).ToList();
        if (open.Count == 0)
            return;
        var system = new UnknownSystem(view);
        for (var (round, idle) = (0, 0); round < MostRounds && open.Count > enough && (idle < MostIdle || (open.Count <= Few && round < patience)); round++)
        {
            var before = open.Count;
            Round(system, open, round);
            open.RemoveAll(v => !IsOpen(v));
            idle = open.Count < before * 0.97 || round < 2 ? 0 : idle + 1;
        }
    }

    private bool IsOpen(int variable) => !proofs.Show(variable, view.NeedOf(variable)!.Value);

    private void Round(UnknownSystem system, List<int> open, int round)
    {
        var halves = new double[]?[2];
        Parallel.For(0, halves.Length, half => halves[half] = Make(system, open, half, round));
        foreach (var table in halves.OfType<double[]>())
        {
            for (var column = 0; column < table.Length; column++)
                proofs.Take(system.Variables[column], table[column]);
        }
    }

    private double[]? Make(UnknownSystem system, IEnumerable<int> open, int half, int round)
    {
        var (goal, cap) = (new double[system.Columns], new double[system.Columns]);
        Array.Fill(cap, double.PositiveInfinity);
        Array.Fill(goal, -AtRest);
        foreach (var variable in open)
            Aim(variable, system.ColumnOf(variable), goal, cap, half, round);
        return new InteriorPath(system, [.. system.Variables.Select(v => (double)linked.ValueOf(v))], goal, cap).Run();
    }

    private void Aim(int variable, int column, double[] goal, double[] cap, int half, int round)
    {
        var (need, value) = (view.NeedOf(variable)!.Value, linked.ValueOf(variable));
        var (up, down) = (proofs.Highest(variable) < need.High, proofs.Lowest(variable) > need.Low);

        // Nothing is left but the width: either way will do.
        if (!up && !down)
            (up, down) = (true, true);
        if (up != down && Half(variable, round) != half)
            return;
        var weight = 0.5 + ((Draw(variable, round, 1) >> 40) * (1.0 / (1 << 24)));
        goal[column] = up && (!down || Draw(variable, round, 2) % 2 == (ulong)half) ? weight : -weight;
        cap[column] = Math.Max(need.High, value + need.Width) + Beyond;
    }

    private static int Half(int variable, int round) => (int)(Draw(variable, round, 0) % 2);

    // SplitMix64's last step (Steele, Lea and Flood 2014).
    private static ulong Draw(int variable, int round, int what)
    {
        var z = ((ulong)variable * 0x9E3779B97F4A7C15) + ((ulong)((round * 4) + what) * 0xD1B54A32D192ED03);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (z ^ (z >> 31)) >> 1;
    }
}
