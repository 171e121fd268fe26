namespace Comity.Methods.Disclosure.Linking;

/// <summary>
/// All tables as one: cells with the same codes are one key; a key has a variable for every number that it had in some edition; every sum
/// of every table is an equation. What is unknown to a reader is a variable that no edition shows.
/// </summary>
internal sealed class LinkedTables
{
    private readonly Dictionary<UInt128, int> keys = [];
    private readonly List<int[]> editionVariables = [];
    private readonly List<long> values = [];
    private readonly List<int> keyOfVariable = [];
    private readonly List<bool> shownEarlier = [];
    private readonly List<(PlacedTable Table, int Cell)> places = [];
    private readonly HashSet<int> apart = [];

    /// <param name="current">What is to be let out.</param>
    /// <param name="earlier">What is out.</param>
    /// <param name="correctionsKnown">The reader is taken to know which numbers of earlier releases are the same now. False: only where no number is another one.</param>
    public LinkedTables(IReadOnlyList<CountTable> current, IReadOnlyList<EarlierRelease> earlier, bool correctionsKnown = true)
    {
        Editions = 1 + earlier.Count;
        EditionNames = ["", .. earlier.Select(e => e.Edition)];
        var all = current.Select(t => (Table: t, Released: (ProtectedTable?)null, Edition: 0))
            .Concat(earlier.SelectMany((e, i) => e.Tables.Select(t => (t.Table, Released: (ProtectedTable?)t, Edition: i + 1)))).ToList();
        Dimensions = [.. all.SelectMany(t => t.Table.Dimensions).GroupBy(d => d.Name, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new LinkedDimension(g.Key, g))];
        Tables = [.. all.Select(t => Place(t.Table, t.Released, t.Edition))];
        KeyCount = keys.Count;
        if (!correctionsKnown)
            apart = Corrected();
        AssignVariables();
        Equations = new EquationSystem(this);
    }

    public LinkedDimension[] Dimensions { get; }

    public PlacedTable[] Tables { get; }

    public int Editions { get; }

    public string[] EditionNames { get; }

    public int KeyCount { get; }

    public int VariableCount => values.Count;

    public EquationSystem Equations { get; }

    public long ValueOf(int variable) => values[variable];

    public int KeyOf(int variable) => keyOfVariable[variable];

    /// <summary>−1 where the edition does not have the key.</summary>
    public int VariableOf(int edition, int key) => editionVariables[edition][key];

    /// <summary>An earlier release shows the number, or that it is zero.</summary>
    public bool IsShownEarlier(int variable) => shownEarlier[variable];

    /// <summary>The first cell that has the variable.</summary>
    public (PlacedTable Table, int Cell) PlaceOf(int variable) => places[variable];

    private PlacedTable Place(CountTable table, ProtectedTable? released, int edition)
    {
        var own = Dimensions.Select(d => IndexOf(table, d.Name)).ToArray();
        var codes = table.Dimensions.Select(d => d.Codes.Select(c => Dimensions.First(l => l.Name == d.Name)[c]).ToArray()).ToArray();
        return new PlacedTable
        {
            Table = table,
            Edition = edition,
            Released = released,
            OwnDimension = own,
            LinkedCodes = codes,
            Offsets = [.. Dimensions.Select((d, i) => Offsets(d, own[i], table, codes))],
            Keys = KeysOf(table, own, codes),
        };
    }

    private static int IndexOf(CountTable table, string name) => table.Dimensions.ToList().FindIndex(d => d.Name == name);

    private static int[] Offsets(LinkedDimension dimension, int own, CountTable table, int[][] codes)
    {
        var offsets = new int[dimension.Count];
        Array.Fill(offsets, -1);
        if (own < 0)
            offsets[0] = 0;
        else
        {
            for (var position = 0; position < codes[own].Length; position++)
                offsets[codes[own][position]] = position * table.Stride(own);
        }

        return offsets;
    }

    private int[] KeysOf(CountTable table, int[] own, int[][] codes)
    {
        var parts = table.Dimensions.Select(d => new UInt128[d.Codes.Count]).ToArray();
        var shift = 0;
        for (var d = 0; d < Dimensions.Length; d++)
        {
            if (own[d] >= 0)
                parts[own[d]] = [.. codes[own[d]].Select(c => (UInt128)(uint)c << shift)];
            shift += 32 - int.LeadingZeroCount(Dimensions[d].Count);
        }

        if (shift > 128)
            throw new ArgumentException("The tables have more dimensions and codes than can be linked at once.", nameof(table));
        var found = new int[table.Counts.Length];
        for (var cell = 0; cell < found.Length; cell++)
            found[cell] = Key(table, parts, cell);
        return found;
    }

    private int Key(CountTable table, UInt128[][] parts, int cell)
    {
        UInt128 packed = 0;
        for (var d = 0; d < parts.Length; d++)
            packed |= parts[d][table.PositionIn(d, cell)];
        if (keys.TryGetValue(packed, out var key))
            return key;
        keys.Add(packed, keys.Count);
        return keys.Count - 1;
    }

    /// <summary>Earlier editions in which some number is another one than now: the register was counted anew since.</summary>
    private HashSet<int> Corrected()
    {
        var now = new Dictionary<int, long>();
        foreach (var table in Tables.Where(t => t.Edition == 0))
        {
            for (var cell = 0; cell < table.Keys.Length; cell++)
                now[table.Keys[cell]] = table.Table.Counts[cell];
        }

        return [.. Tables.Where(t => t.Edition > 0 && t.Keys.Index().Any(k => now.TryGetValue(k.Item, out var value) && value != t.Table.Counts[k.Index])).Select(t => t.Edition)];
    }

    private void AssignVariables()
    {
        for (var edition = 0; edition < Editions; edition++)
        {
            var variables = new int[KeyCount];
            Array.Fill(variables, -1);
            editionVariables.Add(variables);
            foreach (var table in Tables.Where(t => t.Edition == edition))
            {
                for (var cell = 0; cell < table.Keys.Length; cell++)
                    Assign(table, cell, edition, variables);
            }
        }
    }

    private void Assign(PlacedTable table, int cell, int edition, int[] variables)
    {
        var (key, value) = (table.Keys[cell], table.Table.Counts[cell]);
        if (variables[key] < 0)
            variables[key] = Same(edition, key, value, table, cell);
        else if (values[variables[key]] != value)
            throw new ArgumentException($"{table.Table.Name}: {string.Join(" · ", table.Table.CodesOf(cell))} has another number in a linked table.", nameof(table));
        if (table.Released is { } released && released.Statuses[cell].IsSeen())
            shownEarlier[variables[key]] = true;
    }

    private int Same(int edition, int key, long value, PlacedTable table, int cell)
    {
        for (var before = apart.Contains(edition) ? 1 : 0; before < edition; before++)
        {
            if (editionVariables[before][key] is >= 0 and var variable && values[variable] == value)
                return variable;
        }

        values.Add(value);
        keyOfVariable.Add(key);
        shownEarlier.Add(false);
        places.Add((table, cell));
        return values.Count - 1;
    }
}
