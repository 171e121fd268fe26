using System.Globalization;
using Comity.Methods.Linkage;
using Comity.Methods.Synthetic;

namespace Comity.Methods.Tests.Synthetic;

/// <summary>A synthetic register as linkage sees its twelve columns (no school), with the pairs that are one person. Keys are rows of the file.</summary>
internal sealed class Register
{
    private Register(IReadOnlyList<SyntheticRow> rows)
    {
        Persons = [.. rows.Select(row => LinkagePerson.Of(row.Row, row.Record) with { Institution = "" })];
        Rows = LinkageRows.Of(Persons);
        Planted = [.. rows.SelectMany(row => row.Planted)];
        Truth = PairsOf(Planted).ToHashSet();
    }

    public IReadOnlyList<LinkagePerson> Persons { get; }

    public LinkageRows Rows { get; }

    public IReadOnlyList<PlantedFault> Planted { get; }

    public IReadOnlySet<(long, long)> Truth { get; }

    public static Register Of(SyntheticPlan plan) => new([.. new SyntheticRegister(plan).Rows()]);

    public static long Key(string number) => long.Parse(number.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture);

    public double Recall(IReadOnlyCollection<DuplicatePair> pairs) => Right(pairs) / (double)Truth.Count;

    public double Precision(IReadOnlyCollection<DuplicatePair> pairs) => Right(pairs) / (double)Math.Max(1, pairs.Count);

    private int Right(IEnumerable<DuplicatePair> pairs) => pairs.Count(p => Truth.Contains((p.First, p.Second)));

    /// <summary>Who is registered three times makes three pairs.</summary>
    private static IEnumerable<(long, long)> PairsOf(IEnumerable<PlantedFault> planted)
    {
        foreach (var person in planted.Where(f => f.Kind == FaultKinds.Duplicate).GroupBy(f => f.Other))
        {
            long[] rows = [Key(person.Key), .. person.Select(f => f.Row).Order()];
            for (var i = 0; i < rows.Length; i++)
            {
                for (var j = i + 1; j < rows.Length; j++)
                    yield return (rows[i], rows[j]);
            }
        }
    }
}
