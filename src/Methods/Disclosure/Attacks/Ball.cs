using Comity.Methods.Disclosure.Linking;
using Comity.Methods.Disclosure.Programmes;

namespace Comity.Methods.Disclosure.Attacks;

/// <summary>
/// Some variables around one, closed under sums: whatever a part adds to is there as well, and each sum has a few of its parts. All others stand still,
/// so that bounds within the ball hold in the whole as well: they can only be wider there.
/// </summary>
internal sealed class Ball
{
    private readonly LinkedTables linked;
    private readonly int parts;
    private readonly Dictionary<int, int> places = [];
    private readonly Queue<int> open = [];

    private Ball(LinkedTables linked, int parts) => (this.linked, this.parts) = (linked, parts);

    public List<int> Variables { get; } = [];

    public List<int> Equations { get; } = [];

    public static Ball Around(LinkedTables linked, int variable, int parts)
    {
        var ball = new Ball(linked, parts);
        ball.Add(variable);
        while (ball.open.TryDequeue(out var next))
            ball.Close(next);
        ball.Equations.AddRange(ball.Variables.SelectMany(v => linked.Equations.With(v).ToArray()).Distinct());
        return ball;
    }

    /// <summary>How low and how high the variable can go.</summary>
    public (double Lower, double Upper) Bounds(RoundedRoom room, int variable)
    {
        // A column for what a variable is above its lowest, another for what it is below its highest: both never negative.
        var n = Variables.Count;
        var start = new double[2 * n];
        var rows = new List<(int, double)[]>(n + Equations.Count);
        for (var v = 0; v < n; v++)
        {
            var value = linked.ValueOf(Variables[v]);
            (start[v], start[n + v]) = (value - room.Low(Variables[v]), room.High(Variables[v]) - value);
            rows.Add([(v, 1), (n + v, 1)]);
        }

        rows.AddRange(Equations.Select(Row));
        var simplex = new Simplex(rows, start);
        var (place, low) = (places[variable], room.Low(variable));
        return (low + simplex.Lowest(place), low + simplex.Highest(place));
    }

    private (int, double)[] Row(int equation)
    {
        var (found, sign) = (new List<(int, double)>(), -1.0);
        foreach (var member in linked.Equations.Of(equation))
        {
            if (places.TryGetValue(member, out var place))
                found.Add((place, sign));
            sign = 1;
        }

        return [.. found];
    }

    private void Add(int variable)
    {
        if (places.TryAdd(variable, Variables.Count))
        {
            Variables.Add(variable);
            open.Enqueue(variable);
        }
    }

    private void Close(int variable)
    {
        foreach (var equation in linked.Equations.With(variable))
        {
            var members = linked.Equations.Of(equation);
            if (members[0] != variable)
                Add(members[0]);
            else
                AddParts(members[1..]);
        }
    }

    /// <summary>Those that have most people in them: they have room both ways.</summary>
    private void AddParts(ReadOnlySpan<int> all)
    {
        var missing = parts;
        foreach (var part in all)
            missing -= places.ContainsKey(part) ? 1 : 0;
        foreach (var part in all.ToArray().Where(p => !places.ContainsKey(p)).OrderByDescending(linked.ValueOf).Take(Math.Max(0, missing)))
            Add(part);
    }
}
