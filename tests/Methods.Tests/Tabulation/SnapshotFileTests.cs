using Comity.Methods.Tabulation;
using Comity.Methods.Tabulation.Snapshots;
using FsCheck.Fluent;

namespace Comity.Methods.Tests.Tabulation;

public sealed class SnapshotFileTests
{
    private static readonly IReadOnlyList<Spell> Spells = [.. Gen.Sample(SpellGen.Row, 300)];

    [Fact]
    public void A_snapshot_says_what_it_was_made_from()
    {
        var snapshot = SpellSnapshot.Load(new MemoryStream(Spell.File(Spells, source: "register 17, 4f0e")));
        Assert.Equal("register 17, 4f0e", snapshot.Source);
        Assert.Equal(300, snapshot.Rows);
        Assert.Equal(Spell.Layout.Codes, snapshot.Layout.Codes);
        Assert.Equal("country", snapshot.Layout.Partition);
        Assert.Equal(["UNK", "2210", "2211", "2212", "2221", "3221"], snapshot.Codes(2).Texts.OrderBy(t => t != "UNK").ThenBy(t => t, StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_rows_in_the_same_order_are_the_same_bytes() => Assert.Equal(Spell.File(Spells), Spell.File(Spells));

    [Fact]
    public void Every_single_damaged_byte_is_noticed()
    {
        var file = Spell.File(Spells.Take(40));
        Assert.All(Enumerable.Range(0, file.Length), at =>
        {
            var damaged = file.ToArray();
            damaged[at] ^= 0x40;
            Assert.Throws<InvalidDataException>(() => SpellSnapshot.Load(new MemoryStream(damaged)));
        });
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        var file = Spell.File(Spells.Take(40));
        Assert.All(Enumerable.Range(0, file.Length), length =>
            Assert.Throws<InvalidDataException>(() => SpellSnapshot.Load(new MemoryStream(file, 0, length))));
    }

    [Fact]
    public void Something_after_the_end_is_refused()
    {
        var file = Spell.File(Spells);
        Assert.Throws<InvalidDataException>(() => SpellSnapshot.Load(new MemoryStream([.. file, 0])));
        Assert.Throws<InvalidDataException>(() => SpellSnapshot.Load(new MemoryStream([.. file, .. file])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("COMITYTB")]
    [InlineData("Country;Year;Doctors")]
    public void Another_file_is_refused(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text.PadRight(text.Length * 40, ' '));
        Assert.Throws<InvalidDataException>(() => SpellSnapshot.Load(new MemoryStream(bytes)));
    }

    [Fact]
    public void A_file_that_was_not_finished_is_refused()
    {
        using var stream = new MemoryStream();
        var writer = new SpellSnapshotWriter(stream, Spell.Layout, "made up");
        var row = writer.NewRow();
        for (var i = 0; i < 300_000; i++)
            writer.Add(Spells[i % 300].Fill(row));
        Assert.True(stream.Length > 1000);
        Assert.Throws<InvalidDataException>(() => SpellSnapshot.Load(stream));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_block_whose_hash_is_right_but_whose_codes_no_dictionary_has_is_refused(byte code, bool taken)
    {
        // As a program with a fault would write it: hashes are renewed, so that only the check of codes can notice.
        var file = Spell.File([new Spell("XAA", "XBB", "2211"), new Spell("XAA", "XCC", "2211")]);
        var trained = file.AsSpan(64).IndexOf([(byte)1, (byte)2]) + 64;
        file[trained + 1] = code;
        // The directory says so too: of 11 columns the second, whose largest number stands behind width and base.
        file[file.Length - 64 - (11 * 17) + 17 + 5] = code;
        var mended = Rehashed(file);
        if (taken)
            Assert.Equal(2, SpellSnapshot.Load(new MemoryStream(mended)).Rows);
        else
            Assert.Contains("does not hold what its directory says", Assert.Throws<InvalidDataException>(() => SpellSnapshot.Load(new MemoryStream(mended))).Message);
    }

    [Fact]
    public void A_block_that_does_not_hold_what_the_directory_says_is_refused()
    {
        var file = Spell.File([new Spell("XAA", "XBB", "2211"), new Spell("XAA", "XCC", "2211")]);
        file[file.AsSpan(64).IndexOf([(byte)1, (byte)2]) + 65] = 0;
        var mended = Rehashed(file);
        Assert.Throws<InvalidDataException>(() => SpellSnapshot.Load(new MemoryStream(mended)));
    }

    [Fact]
    public void Rehashing_an_undamaged_file_changes_nothing()
    {
        var file = Spell.File([new Spell("XAA", "XBB", "2211"), new Spell("XAA", "XCC", "2211")]);
        Assert.Equal(file, Rehashed([.. file]));
    }

    [Fact]
    public void Blocks_taken_on_demand_give_the_same_table()
    {
        var file = Spell.File(Spells);
        var definition = new TableDefinition("made-up", WindowKind.Stock, [new("country", "country"), new("trained", "trained")]);
        var window = TableWindow.EndOfYears(2000, 2008);
        var loaded = Counted.Of(SpellSnapshot.Load(new MemoryStream(file)), definition, window);
        var onDemand = Counted.Of(SpellSnapshot.Open(SnapshotBytes.OnDemand(new MemoryStream(file))), definition, window);
        Assert.NotEmpty(loaded.Cells);
        Assert.Equal(Recount.Words(loaded), Recount.Words(onDemand));
    }

    [Fact]
    public void A_snapshot_of_no_rows_is_a_snapshot()
    {
        var snapshot = Spell.Snapshot([]);
        Assert.Equal(0, snapshot.Rows);
        Assert.Equal(["UNK"], snapshot.Codes(0).Texts);
    }

    private static byte[] Rehashed(byte[] file)
    {
        var tail = file.Length - 64;
        var directory = (int)BitConverter.ToInt64(file, tail);
        var block = System.Security.Cryptography.SHA256.HashData(file.AsSpan(64, directory - 64));
        // The one block's hash stands before its columns: 11 columns of 17 bytes end the directory.
        block.CopyTo(file, tail - (11 * 17) - 32);
        System.Security.Cryptography.SHA256.HashData([.. file.AsSpan(0, 64), .. file.AsSpan(directory, tail - directory)]).CopyTo(file, tail + 16);
        return file;
    }
}
