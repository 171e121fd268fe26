using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Moves;

/// <summary>The keys and variables of a pattern while it is put together, held against every equation in which they stand.</summary>
internal sealed class PatternCells(LinkedTables linked)
{
    private readonly int[] sums = new int[linked.Equations.Count];
    private readonly int[] variableStamps = new int[linked.VariableCount];
    private readonly int[] keyStamps = new int[linked.KeyCount];
    private readonly List<int> variables = [];
    private readonly List<sbyte> signs = [];
    private readonly List<int> touched = [];
    private int stamp;

    public void Begin()
    {
        variables.Clear();
        signs.Clear();
        stamp++;
    }

    public bool Has(int key) => keyStamps[key] == stamp;

    public void Add(int key, sbyte sign, Movement movement)
    {
        keyStamps[key] = stamp;
        foreach (var variable in movement.Of(key))
        {
            if (variableStamps[variable] == stamp)
                continue;
            variableStamps[variable] = stamp;
            variables.Add(variable);
            signs.Add(sign);
        }
    }

    /// <summary>How often the pattern can be made, as it stands and the other way round, before a number falls below zero.</summary>
    public (long Up, long Down) Room(long[] values)
    {
        var (up, down) = (long.MaxValue, long.MaxValue);
        for (var i = 0; i < variables.Count; i++)
        {
            if (signs[i] < 0)
                up = Math.Min(up, values[variables[i]]);
            else
                down = Math.Min(down, values[variables[i]]);
        }

        return (up, down);
    }

    public bool Holds()
    {
        touched.Clear();
        for (var i = 0; i < variables.Count; i++)
        {
            foreach (var equation in linked.Equations.With(variables[i]))
            {
                sums[equation] += linked.Equations.Of(equation)[0] == variables[i] ? -signs[i] : signs[i];
                touched.Add(equation);
            }
        }

        var holds = true;
        foreach (var equation in touched)
        {
            holds &= sums[equation] == 0;
            sums[equation] = 0;
        }

        return holds;
    }

    public Pattern Make((long Up, long Down) room, double cost) => new([.. variables], [.. signs], room.Up, room.Down, cost);
}
