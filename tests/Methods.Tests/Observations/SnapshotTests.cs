using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;
using Comity.Methods.Tests.Support;

namespace Comity.Methods.Tests.Observations;

public sealed class SnapshotTests
{
    private static readonly Packed Who = Packed.Of(RealFigures.WhoStocks);

    [Fact]
    public void A_snapshot_is_read_as_it_was_written()
    {
        var file = Written(Who);
        var header = SnapshotFormat.ReadHeader(file);
        var records = SnapshotFormat.Records(file, header);
        Assert.Equal(28_960, header.Count);
        Assert.Equal(0, header.RecordsOffset % 64);
        Assert.Equal(Who.Records, records.ToArray());
        Assert.Equal(Who.Unpacked(), new Packed(header.Book, records.ToArray()).Unpacked());
    }

    [Fact]
    public void The_order_of_rows_does_not_change_a_byte()
    {
        Assert.Equal(Written(Who), Written(Packed.Of(RealFigures.WhoStocks.Reverse())));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(12)]
    public void A_damaged_header_is_refused(int at)
    {
        var file = Written(Who);
        file[at] ^= 0x55;
        Assert.Throws<InvalidDataException>(() => SnapshotFormat.ReadHeader(file));
    }

    [Fact]
    public void A_snapshot_cut_short_by_one_byte_is_refused()
    {
        var file = Written(Who);
        var header = SnapshotFormat.ReadHeader(file);
        Assert.Throws<InvalidDataException>(() => SnapshotFormat.Records(file.AsSpan()[..^1], header));
    }

    [Fact]
    public void Records_out_of_order_or_fewer_than_said_are_refused()
    {
        using var stream = new MemoryStream();
        Assert.Throws<InvalidDataException>(() => SnapshotFormat.Write(stream, Who.Book, 2, Who.Records.Take(2).Reverse()));
        Assert.Throws<InvalidDataException>(() => SnapshotFormat.Write(stream, Who.Book, 3, Who.Records.Take(2)));
    }

    public static TheoryData<string, string, string?, string?> Filters => new()
    {
        { "", "", null, null },
        { "RefArea=KEN", "", null, null },
        { "RefArea=KEN,IND,NOR", "Occupation=221", "2010", "2018" },
        { "Occupation=MID,NUR", "Measure=STOCK", "2015", null },
        { "RefArea=KEN", "Measure=STOCK;Unit=HC;Occupation=221,2261", null, "2009" },
        { "RefArea=ATLANTIS", "", null, null },
        { "RefArea=KEN,ATLANTIS", "Time=2018", null, null },
        { "Counterpart=_T", "Activity=UNK", "2030", null },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_filter_finds_exactly_what_going_through_all_would(string first, string second, string? from, string? to)
    {
        var codes = $"{first};{second}".Split(';', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('='))
            .ToDictionary(p => Enum.Parse<Dimension>(p[0]), p => (IReadOnlyCollection<string>)p[1].Split(','));
        var expected = Who.Unpacked().Where(o => codes.All(c => c.Value.Contains(o[c.Key]))
            && (from is null || o.Year() >= int.Parse(from)) && (to is null || o.Year() <= int.Parse(to))).ToList();
        var query = new SnapshotQuery(Who.Book, new SnapshotFilter { Codes = codes, From = from, To = to });
        Assert.Equal(expected.Count, query.Count(Who.Records));
        var found = new List<Observation>();
        var packer = new Packer(Who.Book);
        foreach (ref readonly var o in query.Over(Who.Records))
            found.Add(packer.Unpack(o));
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Pages_follow_each_other_and_count_is_complete()
    {
        var query = new SnapshotQuery(Who.Book, Of(Dimension.Occupation, "221"));
        var all = new int[10_000];
        var count = query.Page(Who.Records, 0, all);
        var second = new int[50];
        Assert.Equal(count, query.Page(Who.Records, 100, second));
        Assert.Equal(all[100..150], second);
        Assert.Equal(2844 + 3410, count);
    }

    [Fact]
    public void A_year_takes_in_its_months_and_days()
    {
        var packed = Packed.Of(new[] { "2017-12-31", "2018", "2018-06", "2018-12-31", "2019-01" }.Select(t => Figures.Stock(1, time: t)));
        Assert.Equal(3, new SnapshotQuery(packed.Book, new SnapshotFilter { From = "2018", To = "2018" }).Count(packed.Records));
        Assert.Equal(2, new SnapshotQuery(packed.Book, new SnapshotFilter { From = "2018-06", To = "2018" }).Count(packed.Records));
    }

    private static SnapshotFilter Of(Dimension dimension, params string[] codes) =>
        new() { Codes = new Dictionary<Dimension, IReadOnlyCollection<string>> { [dimension] = codes } };

    private static byte[] Written(Packed packed)
    {
        using var stream = new MemoryStream();
        SnapshotFormat.Write(stream, packed.Book, packed.Records.Length, packed.Records);
        return stream.ToArray();
    }
}
