using Comity.Methods.Tabulation;
using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Methods.Tests.Tabulation;

public sealed class LargeTableTests
{
    private static readonly TableWindow Day = TableWindow.AsOf(new DateOnly(2020, 12, 31));

    [Fact]
    public void A_table_with_more_combinations_than_32_bits_counts_only_what_occurs()
    {
        // 2001 codes in each of four columns: 16 million million combinations, of which 2 000 occur, each twice.
        var snapshot = Wide(4, 4_000, row => row % 2_000);
        var table = Counted.Of(snapshot, All(4), Day);
        Assert.Equal(2_000, table.Cells.Count());
        Assert.All(table.Cells, c => Assert.Equal(2, c.Count));
        Assert.Equal(2, table.Count("C0007", "C0014", "C0021", "C0028", "2020-12-31"));
        Assert.Equal(0, table.Count("C0007", "C0014", "C0021", "C0029", "2020-12-31"));
        Assert.Equal(4_000, table.Keep("time").Count("2020-12-31"));
    }

    [Fact]
    public void More_combinations_than_63_bits_are_refused()
    {
        var snapshot = Wide(6, 4_000, row => row % 2_000);
        Assert.NotEmpty(Counted.Of(snapshot, All(5), Day).Cells);
        Assert.Throws<TableTooLargeException>(() => Counted.Of(snapshot, All(6), Day));
    }

    [Fact]
    public void More_filled_cells_than_allowed_are_refused()
    {
        var snapshot = Wide(4, 2_000, row => row);
        Assert.NotEmpty(Counted.Of(snapshot, All(4), Day, new CountingLimits { HashedCells = 2_000 }).Cells);
        Assert.Throws<TableTooLargeException>(() => Counted.Of(snapshot, All(4), Day, new CountingLimits { HashedCells = 1_999 }));
    }

    [Fact]
    public async Task Counting_can_be_called_off()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var snapshot = Wide(1, 10, row => row);
        Assert.ThrowsAny<OperationCanceledException>(() => Tables.Count(snapshot, All(1), Day, cancellation: source.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => Tables.Count(snapshot, All(1), Day, new CountingLimits { DenseCells = 0 }, source.Token));
    }

    [Fact]
    public void Codes_of_every_width_are_counted_right()
    {
        // One, two and four bytes: 200, 40 000 and 70 000 codes.
        foreach (var codes in new[] { 1, 200, 40_000, 70_000 })
        {
            var snapshot = Wide(1, codes * 2, row => row % codes, most: codes);
            var table = Counted.Of(snapshot, All(1), Day);
            Assert.Equal(codes, table.Cells.Count());
            Assert.All(table.Cells, c => Assert.Equal(2, c.Count));
        }
    }

    private static TableDefinition All(int columns) =>
        new("wide", WindowKind.Stock, [.. Enumerable.Range(0, columns).Select(c => new DimensionDefinition($"d{c}", $"c{c}"))]);

    private static SpellSnapshot Wide(int columns, int rows, Func<int, int> person, int most = 2_001)
    {
        var stream = new MemoryStream();
        var writer = new SpellSnapshotWriter(stream, new SpellLayout(Enumerable.Range(0, columns).Select(c => $"c{c}")), "made up");
        var row = writer.NewRow();
        for (var i = 0; i < rows; i++)
        {
            row.Clear();
            for (var c = 0; c < columns; c++)
                row.Code(c, $"C{person(i) * (c + 1) % most:0000}");
            writer.Add(row);
        }

        writer.Finish();
        return SpellSnapshot.Load(stream);
    }
}
