using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Methods.Tests.Tabulation;

public sealed class SpellRowTests
{
    private static readonly DateOnly Day = new(2020, 2, 29);

    [Fact]
    public void A_spell_may_last_one_day_and_no_less()
    {
        Assert.Equal(1, Spell.Snapshot([new Spell("XAA", null, null, Day, Day)]).Rows);
        Assert.Throws<ArgumentException>(() => Spell.File([new Spell("XAA", null, null, Day, Day.AddDays(-1))]));
    }

    [Fact]
    public void A_code_number_is_in_its_dictionary_or_refused()
    {
        var writer = new SpellSnapshotWriter(new MemoryStream(), Spell.Layout, "made up");
        Assert.Equal(1, writer.CodeOf(2, "2211"));
        writer.Add(writer.NewRow().CodeNumber(2, 1));
        Assert.Contains("occupation", Assert.Throws<ArgumentException>(() => writer.Add(writer.NewRow().CodeNumber(2, 2))).Message);
        Assert.Throws<ArgumentException>(() => writer.Add(writer.NewRow().CodeNumber(2, -1)));
        Assert.Throws<ArgumentException>(() => writer.Add(writer.NewRow().CodeNumber(1, 1)));
    }

    [Fact]
    public void Unknown_is_code_number_0_however_it_is_said()
    {
        var writer = new SpellSnapshotWriter(new MemoryStream(), Spell.Layout, "made up");
        Assert.Equal(0, writer.CodeOf(0, null));
        Assert.Equal(0, writer.CodeOf(0, CodeDictionary.Unknown));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    [InlineData(SpellLayout.MostAmount, true)]
    [InlineData(SpellLayout.MostAmount + 1, false)]
    public void Amounts_have_bounds(int amount, bool taken)
    {
        var spell = new Spell("XAA", null, null) { Fte = amount };
        if (taken)
            Assert.Equal(1, Spell.Snapshot([spell]).Rows);
        else
            Assert.Throws<ArgumentException>(() => Spell.File([spell]));
    }

    [Fact]
    public void A_finished_snapshot_takes_no_more_rows()
    {
        var writer = new SpellSnapshotWriter(new MemoryStream(), Spell.Layout, "made up");
        writer.Finish();
        Assert.Throws<InvalidOperationException>(() => writer.Add(writer.NewRow()));
    }

    [Fact]
    public void Columns_have_names_of_their_own()
    {
        Assert.Throws<ArgumentException>(() => new SpellLayout(["sex", "sex"]));
        Assert.Throws<ArgumentException>(() => new SpellLayout(["sex"], ["sex"]));
        Assert.Throws<ArgumentException>(() => new SpellLayout(["sex", ""]));
        Assert.Throws<ArgumentException>(() => new SpellLayout(["sex"], ["birth"], partition: "birth"));
    }
}
