using Comity.Methods.Personnel;
using Comity.Standards.Personnel;
using Comity.Standards.Profiles;

namespace Comity.Standards.Tests.Personnel;

/// <summary>Rows that are set aside, and the file as a whole.</summary>
public sealed class RegisterRowTests
{
    private static readonly RegisterProfile Names = Registers.With("Family: { to: family }\nGiven: { to: given }");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u00A0")]
    public void A_row_without_a_number_is_set_aside(string number)
    {
        var (persons, outcome) = Registers.Text($"Number,Family,Given\n{number},Testa,Ama\nT-2,Probe,Bo\n", Names);
        Assert.Equal(["T-2"], persons.Select(p => p.Number));
        Assert.Equal(["2:Number "], outcome.Of(RegisterKinds.NoNumber));
        Assert.Equal((1L, RegisterWeight.Row), (outcome.SetAside, outcome.Findings.Single().Weight));
    }

    [Fact]
    public void A_text_that_means_unknown_is_no_number()
    {
        var (_, outcome) = Registers.Text("Number,Born\nn/a,1980\nT-1,n/a\n", Registers.With("Born: { to: birth }", "missing: [n/a]"));
        Assert.Equal(["2:Number n/a"], outcome.Of(RegisterKinds.NoNumber));
        Assert.Single(outcome.Findings);
    }

    [Fact]
    public void A_number_that_stands_twice_names_both_rows()
    {
        var (persons, outcome) = Registers.Text("Number,Family,Given\nT-1,Testa,Ama\nT-2,Probe,Bo\n\nT-1,Muster,Cy\nt-1,Beispiel,Di\n", Names);
        Assert.Equal(["Testa", "Probe", "Beispiel"], persons.Select(p => p.Family));
        var problem = Assert.Single(outcome.Findings.Single().First);
        Assert.Equal((5, 2, "T-1", RegisterKinds.NumberTwice), (problem.Row, problem.OtherRow, problem.Value, problem.Kind));
        Assert.Equal(new Expectation(ExpectedKind.NumberOnce, "2"), problem.Expected);
    }

    [Fact]
    public void Rows_of_a_person_stand_one_below_the_other_or_the_later_ones_are_set_aside()
    {
        var (persons, outcome) = Registers.Text(
            "Number,Post\nT-1,North\nT-2,South\nT-1,East\n", Registers.With("Post: { to: employment.facility }", "rows: entry"));
        Assert.Equal(["North", "South"], persons.SelectMany(p => p.Employments).Select(e => e.Facility));
        Assert.Equal(2, outcome.Findings.Single(f => f.Kind == RegisterKinds.NumberTwice).First.Single().OtherRow);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_number_has_at_most_64_characters(int length, bool taken)
    {
        var (persons, outcome) = Registers.Text($"Number,Family,Given\n{new string('9', length)},Testa,Ama\n", Names);
        Assert.Equal(taken ? 1 : 0, persons.Count);
        Assert.Equal(taken ? 0 : 1, outcome.Of(RegisterKinds.NumberForm).Count());
    }

    [Theory]
    [InlineData("٧\u200E")]
    [InlineData("7\u0007")]
    [InlineData("7\u007F")]
    [InlineData("7\u0085x")]
    public void A_number_has_no_characters_that_nobody_sees(string number)
    {
        var (persons, outcome) = Registers.Text($"Number,Family,Given\n{number},Testa,Ama\n", Names);
        Assert.Empty(persons);
        Assert.Single(outcome.Of(RegisterKinds.NumberForm));
    }

    [Theory]
    [InlineData("T-1,Testa,Ama", null)]
    [InlineData("T-1,Testa,Ama,", null)]
    [InlineData("T-1,Testa,", null)]
    [InlineData("T-1,Testa", RegisterKinds.RowShort)]
    [InlineData("T-1,Testa,Ama,more", RegisterKinds.RowLong)]
    public void A_row_has_as_many_cells_as_the_header(string row, string? kind)
    {
        var (persons, outcome) = Registers.Text($"Number,Family,Given\n{row}\nT-2,Probe,Bo\n", Names);
        Assert.Equal(kind is null ? 2 : 1, persons.Count);
        Assert.Equal(kind is null ? [] : [kind], outcome.Findings.Select(f => f.Kind));
        Assert.All(outcome.Findings, f => Assert.Equal(new Expectation(ExpectedKind.AsManyCells, "3"), f.First[0].Expected));
    }

    [Fact]
    public void A_header_that_ends_in_nothing_wants_no_more_cells_than_it_names()
    {
        var (persons, _) = Registers.Text("Number,Family,Given,,\nT-1,Testa,Ama\nT-2,Testa,Ama,,\n", Names);
        Assert.Equal(2, persons.Count);
    }

    [Fact]
    public void A_row_whose_quotes_do_not_add_up_is_set_aside_and_its_neighbours_are_not()
    {
        var (persons, outcome) = Registers.Text("Number,Family,Given\nT-1,Testa,Ama\nT-2,\"Probe\"x,Bo\nT-3,Muster,Cy\nT-4,\"Beispiel,Di\n", Names);
        Assert.Equal(["T-1", "T-3"], persons.Select(p => p.Number));
        Assert.Equal(["3:Number T-2", "5:Number T-4"], outcome.Of(RegisterKinds.Quote));
    }

    [Fact]
    public void More_broken_rows_than_a_reader_remembers_are_all_set_aside()
    {
        var rows = string.Concat(Enumerable.Range(1, 300).Select(n => $"T-{n},\"Probe\"x,Bo\n"));
        var (persons, outcome) = Registers.Text("Number,Family,Given\n" + rows + "T-0,Testa,Ama\n", Names);
        Assert.Equal(["T-0"], persons.Select(p => p.Number));
        Assert.Equal(300, outcome.SetAside);
    }

    [Fact]
    public void Lists_of_problems_are_bounded_and_counts_are_not()
    {
        var rows = string.Concat(Enumerable.Range(1, 1_500).Select(n => $"T-{n},3/4/1980\n,1980\n"));
        var (_, outcome) = Registers.Text("Number,Born\n" + rows, Registers.With("Born: { to: birth }"));
        var (row, field) = (outcome.Findings.Single(f => f.Kind == RegisterKinds.NoNumber), outcome.Findings.Single(f => f.Kind == RegisterKinds.Date));
        Assert.Equal((1_500, RegisterOutcome.MostRowsListed), (row.Count, row.First.Count));
        Assert.Equal((1_500, RegisterOutcome.MostListed), (field.Count, field.First.Count));
        Assert.Equal((1_500L, 1_500L), (outcome.SetAside, outcome.FieldProblems));
    }

    [Fact]
    public void Titles_before_the_header_and_notes_after_the_end_are_no_rows()
    {
        var (persons, outcome) = Registers.Text(
            "Register of Tests,,\nas of 30 June,,\nNumber,Family,Given\n(text),(text),(text)\nT-1,Testa,Ama\nTotal: 1,,\nT-2,Probe,Bo\n",
            Registers.With("Family: { to: family }", "header: { row: 3 }\nskip: 1\nend: '/^Total/'"));
        Assert.Equal(["T-1"], persons.Select(p => p.Number));
        Assert.Equal((1L, 0), (outcome.Rows, outcome.Findings.Count));
    }

    [Fact]
    public void Rows_may_be_left_out_with_a_reason()
    {
        var (persons, outcome) = Registers.Text(
            "Number,Family,Given\nT-1,Testa,Ama\nT-2,TEST,TEST\n",
            Registers.With("Family: { to: family }", "drop:\n  - { where: { Family: [TEST] }, reason: made to try the system }"));
        Assert.Equal(["T-1"], persons.Select(p => p.Number));
        Assert.Equal((1L, 3), (outcome.DroppedByReason.Single().Count, outcome.DroppedByReason.Single().FirstRow));
    }

    [Fact]
    public void Without_a_column_that_it_needs_nothing_is_read()
    {
        var (persons, outcome) = Registers.Text("Number,Family\nT-1,Testa\n", Names);
        Assert.Empty(persons);
        Assert.True(outcome.IsBroken);
        Assert.Equal((RegisterKinds.ColumnMissing, new Expectation(ExpectedKind.Column, "Given")), (outcome.Findings.Single().Kind, outcome.Findings.Single().First[0].Expected));
    }

    [Fact]
    public void Without_its_header_nothing_is_read()
    {
        var (persons, outcome) = Registers.Text("No,Family\nT-1,Testa\n", Names);
        Assert.Empty(persons);
        Assert.Equal(RegisterKinds.HeaderMissing, Assert.Single(outcome.Findings).Kind);
    }

    [Fact]
    public void Columns_say_how_far_they_are_filled()
    {
        var (_, outcome) = Registers.Text("Number,Family,Given\nT-1,Testa,\nT-2,Probe,Bo\n", Names);
        Assert.Equal([("Family", 2L), ("Given", 1L)], outcome.Columns.Select(c => (c.Name, c.Filled)));
    }

    [Fact]
    public void The_row_of_a_person_is_that_of_the_file()
    {
        using var stream = new MemoryStream("Number,Post\n\nT-1,North\nT-1,South\nT-2,\n"u8.ToArray());
        using var reading = RegisterReader.Read(
            stream, "test.csv", Registers.With("Post: { to: employment.facility }", "rows: entry"), Profiles.CountriesOfTest.Instance, Registers.On);
        Assert.True(reading.Read(out var one));
        Assert.Equal(("T-1", 3), (one.Number, reading.Row));
        Assert.True(reading.Read(out var other));
        Assert.Equal(("T-2", 5), (other.Number, reading.Row));
        Assert.False(reading.Read(out _));
        Assert.False(reading.Read(out _));
    }
}
