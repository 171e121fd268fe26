using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;
using Comity.Methods.Tests.Support;
using Comity.Methods.Versions;
using FsCheck;
using FsCheck.Fluent;

namespace Comity.Methods.Tests.Observations;

public sealed class PackingTests
{
    private static readonly Gen<Observation> AnyObservation =
        from area in Code
        from partner in Code
        from occupation in Code
        from sex in Code
        from age in Code
        from time in Gen.Elements("2017", "2018", "2018-06", "2018-06-30", "2019")
        from value in Gen.OneOf(Gen.Choose(0, 100_000).Select(v => (double?)v / 4), Gen.Constant((double?)null))
        from row in Gen.Choose(1, 1_000_000)
        from note in Gen.Elements("", "a note", "ملاحظة")
        select Figures.Stock(value, area, time, row) with
        {
            Counterpart = partner,
            Occupation = occupation,
            Sex = sex,
            Age = age,
            Note = note,
            Column = row % 300,
            Status = value is null ? "O" : "BP",
            Flags = value is null ? ".." : "",
        };

    private static Gen<string> Code => Gen.Elements("A", "B", "Z", "_T", "a", "ÅL", "2211", "221", "NURMID");

    private static Arbitrary<Observation[]> Observations => AnyObservation.ArrayOf().ToArbitrary();

    [Fact]
    public unsafe void A_packed_observation_takes_at_most_48_bytes() =>
        Assert.Equal(PackedObservation.Size, sizeof(PackedObservation));

    [Fact]
    public void What_is_packed_is_unpacked_unchanged() => Prop.ForAll(Observations, observations =>
    {
        var packer = new Packer();
        return observations.All(o => packer.Unpack(packer.Pack(o)) == o);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sorted_keys_are_in_the_order_of_their_codes() => Prop.ForAll(Observations, observations =>
    {
        var sorted = Packed.Of(observations).Unpacked().ToList();
        return sorted.Zip(sorted.Skip(1)).All(pair => VersionComparison.CompareKeys(pair.First, pair.Second) <= 0)
            && sorted.Count == observations.Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_rows_does_not_matter() => Prop.ForAll(Observations, observations =>
        Packed.Of(observations).Unpacked().SequenceEqual(Packed.Of(observations.Reverse()).Unpacked())
        || observations.DistinctBy(o => (o.Row, o.Column)).Count() < observations.Length).QuickCheckThrowOnFailure();

    [Fact]
    public void The_fast_sort_gives_what_the_plain_sort_gives()
    {
        var packer = new Packer();
        var records = Figures.Many(20_000).Select(o => packer.Pack(o)).ToArray();
        var plain = records.ToArray();
        Array.Sort(plain);
        PackedSort.Sort(records);
        Assert.Equal(plain, records);
    }

    [Fact]
    public void Keys_that_differ_in_more_than_64_bits_are_sorted_too()
    {
        var records = Enumerable.Range(0, 2_000).Select(i => new PackedObservation
        {
            High = unchecked((ulong)i * 0x9E3779B97F4A7C15),
            Mid = unchecked((ulong)i * 0xC2B2AE3D27D4EB4F),
            Low = (uint)i,
            Row = i,
        }).ToArray();
        PackedSort.Sort(records);
        Assert.All(records.Zip(records.Skip(1)), p => Assert.True(p.First.CompareTo(p.Second) <= 0));
    }

    [Fact]
    public void Merged_runs_equal_one_sort()
    {
        var packer = new Packer();
        var records = Figures.Many(5_000).Select(o => packer.Pack(o)).ToArray();
        var runs = records.Chunk(700).Select(run =>
        {
            PackedSort.Sort(run);
            return (ReadOnlyMemory<PackedObservation>)run;
        }).Append(ReadOnlyMemory<PackedObservation>.Empty).ToList();
        var merged = KWayMerge.Merge(runs).ToList();
        PackedSort.Sort(records);
        Assert.Equal(records, merged);
    }

    [Fact]
    public void The_last_code_that_fits_is_taken_and_the_next_refused()
    {
        var packer = new Packer();
        for (var i = 0; i < 256; i++)
            packer.Pack(Figures.Stock(1) with { Sex = $"S{i}" });
        var refused = Assert.Throws<TooManyCodesException>(() => packer.Pack(Figures.Stock(1) with { Sex = "S256" }));
        Assert.Contains("Sex has more than 256 different codes", refused.Message);
    }

    [Fact]
    public void A_code_is_found_by_its_letters_alone()
    {
        var table = new CodeTable("Counterpart", 10);
        var id = table.Add("IND");
        Assert.Equal(id, table.Add("xINDx".AsSpan(1, 3)));
        Assert.Equal(1, table.Count);
        Assert.Equal(-1, table.Find("PAK"));
    }
}
