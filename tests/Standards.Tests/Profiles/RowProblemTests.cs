using Comity.Methods.Observations;
using Comity.Standards.Profiles;

namespace Comity.Standards.Tests.Profiles;

/// <summary>What a profile makes of good and bad cells; each test is a small file.</summary>
public sealed class RowProblemTests
{
    private const string Columns =
        """
        columns:
          country: { to: refArea, country: [iso3, name] }
          year: { to: time, optional: true }
          value: { to: value }

        """;

    private const string Constants = "constants: { measure: STOCK, unit: HC, time: 2018 }\n";

    [Fact]
    public void A_bad_number_is_named_by_row_column_value_and_what_was_expected()
    {
        var (observations, outcome) = Read("", "country,value\nGHA,12\nKEN,abc\n\nNGA,7\n");
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal((3, 2, "value", "abc", "value"), (problem.Row, problem.Column, problem.ColumnName, problem.Value, problem.Code));
        Assert.Equal(new Expectation(ExpectedKind.Number, "1234.5"), problem.Expected);
        Assert.Equal((3L, 2L, 1L), (outcome.RowsRead, outcome.Kept, outcome.Refused));
        Assert.Equal([2, 5], observations.Select(o => o.Row));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("-")]
    [InlineData("n/a")]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("12 %")]
    public void A_text_that_no_profile_declares_is_never_guessed(string text)
    {
        var (observations, outcome) = Read("", $"country,value\nGHA,{text}\n");
        Assert.Empty(observations);
        Assert.Equal("value", Assert.Single(outcome.Problems).Code);
    }

    [Fact]
    public void Declared_texts_become_their_status_zero_or_nothing()
    {
        const string Missing = "missing: { \"..\": O, x: L, z: M, c: Q, \"-\": zero, \"\": drop }\n";
        var (observations, outcome) = Read(Missing, "country,value\nGHA,..\nKEN,x\nNGA,z\nZAF,c\nEGY,-\nIND,\n");
        Assert.Equal(["O", "L", "M", "Q", "A"], observations.Select(o => o.Status));
        Assert.Equal([null, null, null, null, 0], observations.Select(o => o.Value));
        Assert.Equal((DropReason.NoFigure, 1L, 7), outcome.DroppedByReason.Select(d => (d.Reason, d.Count, d.FirstRow)).Single());
    }

    [Fact]
    public void What_was_expected_is_a_kind_with_the_values_that_its_sentence_names()
    {
        const string Rules = "format: { delimiter: semicolon, decimal: comma, thousands: point }\nmissing: { \"\": drop, \"..\": O }\n";
        var columns = Columns + "  sex: { to: sex, map: { w: F, m: M } }\n  kind: { to: activity }\n";
        var (_, outcome) = Read(Rules, "country;value;sex;kind\nGHA;1.5;w;LIC\nAtlantis;1;w;LIC\nGHA;1;x;LIC\nGHA;1;w;none\n", columns);
        Assert.Equal(["Number 1.234,5 or ,..", "Country iso3,name", "OneOf w,m", "OneOf PRAC,PACT,LIC,UNK,_Z"], outcome.Problems.OrderBy(p => p.Row).Select(p => Told(p.Expected)));
    }

    [Fact]
    public void A_long_list_of_what_is_right_is_cut_and_the_rest_counted()
    {
        var map = string.Join(", ", Enumerable.Range(1, 15).Select(i => $"t{i}: F"));
        var (_, outcome) = Read("", "country,value,sex\nGHA,1,x\n", Columns + $"  sex: {{ to: sex, map: {{ {map} }} }}\n");
        var texts = Assert.Single(outcome.Problems).Expected.Texts!;
        Assert.Equal((12, "t12", 3), (texts.Shown.Count, texts.Shown[^1], texts.More));
    }

    [Theory]
    [InlineData("header: { row: 9 }\n", "HeaderRow 9")]
    [InlineData("", "HeaderWith country,value")]
    [InlineData("sections: [{ id: a, start: Table 1 }]\n", "HeaderWithBelow Table 1 country,value")]
    public void A_missing_header_says_which_was_expected(string rules, string expected) =>
        Assert.Equal(expected, Told(Assert.Single(Read(rules, "land,wert\nGHA,1\n").Outcome.Problems).Expected));

    [Fact]
    public void A_reason_may_be_given_in_several_languages()
    {
        const string Rule = "drop: [{ where: { country: [World] }, reason: { en: no country, fr: pas un pays } }, { where: { country: [Asia] }, reason: region }]\n";
        var (_, outcome) = Read(Rule, "country,value\nWorld,1\nAsia,2\nGHA,3\n");
        Assert.Equal([("no country", "pas un pays", "no country"), ("region", "region", "region")],
            outcome.DroppedByReason.Select(d => (d.Reason.Words!.In("en"), d.Reason.Words.In("fr"), d.Reason.Words.In("ar"))));
    }

    [Theory]
    [InlineData("{ fr: pas un pays }", "in English at least")]
    [InlineData("{ en: no country, de: kein Land }", "has no key \"de\"")]
    public void A_reason_without_English_or_in_an_unknown_language_is_refused(string reason, string said)
    {
        var problems = ProfileFile.Read(Reading.Opening + Constants + $"drop: [{{ where: {{ country: [World] }}, reason: {reason} }}]\n" + Columns, "x.yaml").Problems;
        Assert.Contains(said, Assert.Single(problems).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Countries_that_do_not_match_are_listed_once_with_their_count()
    {
        var (observations, outcome) = Read("", "country,value\nGHA,1\nAtlantis,2\nKEN,3\nAtlantis,4\nMu,5\n");
        Assert.Equal(["GHA", "KEN"], observations.Select(o => o.RefArea));
        Assert.Equal([("Atlantis", 2L, 3), ("Mu", 1L, 6)], outcome.UnmatchedCountries.Select(u => (u.Text, u.Count, u.FirstRow)));
        Assert.All(outcome.Problems, p => Assert.Equal("country-not-matched", p.Code));
        Assert.Equal(3, outcome.Refused);
    }

    [Fact]
    public void Namibia_is_not_a_missing_value()
    {
        var (observations, _) = Read("", "country,value\nNA,1\n", Columns.Replace("[iso3, name]", "iso2", StringComparison.Ordinal));
        Assert.Equal("NAM", Assert.Single(observations).RefArea);
    }

    [Fact]
    public void Title_rows_and_blank_lines_above_the_header_are_passed_over()
    {
        var (observations, outcome) = Read("end: /^Source/\n", "Health workers of the world\n\n,,\ncountry,value\n\nGHA,1\n,\nKEN,2\nSource: nobody\nNGA,9\n");
        Assert.Equal([(6, 1d), (8, 2d)], observations.Select(o => (o.Row, o.Value!.Value)));
        Assert.Equal(2, outcome.RowsRead);
    }

    [Fact]
    public void A_quoted_line_break_counts_as_a_line()
    {
        var (observations, _) = Read("", "country,note,value\nGHA,\"one\ntwo\nthree\",1\nKEN,,2\n");
        Assert.Equal([2, 5], observations.Select(o => o.Row));
    }

    [Theory]
    [InlineData("1,5", 1.5)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1.164.471", 1164471d)]
    [InlineData("-3", -3d)]
    [InlineData("1.16", null)]
    [InlineData("1,2,3", null)]
    [InlineData("12.34.567", null)]
    public void Decimal_commas_and_thousands_points_are_read_strictly(string text, double? expected)
    {
        var (observations, outcome) = Read("format: { delimiter: semicolon, decimal: comma, thousands: point }\n", $"country;value\nGHA;{text}\n");
        Assert.Equal(expected, observations.Select(o => o.Value).SingleOrDefault());
        Assert.Equal(expected is null ? 1 : 0, outcome.ProblemCount);
    }

    [Theory]
    [InlineData("1 164 471")]
    [InlineData("1\u00A0164\u00A0471")]
    [InlineData("1\u202F164\u202F471")]
    public void Spaces_of_any_width_part_thousands(string text)
    {
        var (observations, _) = Read("format: { thousands: space }\n", $"country,value\nGHA,{text}\n");
        Assert.Equal(1_164_471, Assert.Single(observations).Value);
    }

    [Fact]
    public void Zero_means_missing_only_where_the_profile_says_so()
    {
        const string Rule = "zeroMeansMissing: [{ refArea: [GRC], measure: [STOCK], as: L }]\n";
        var (observations, _) = Read(Rule, "country,value\nGRC,0\nGBR,0\nGRC,1\n");
        Assert.Equal([("L", null), ("A", 0d), ("A", (double?)1)], observations.Select(o => (o.Status, o.Value)));
        Assert.Equal("sent as 0", observations[0].Note);
    }

    [Fact]
    public void A_total_among_the_rows_is_set_aside_and_compared_never_kept()
    {
        const string Rules = "totals: [{ where: { country: [TOT] }, over: refArea }]\n";
        var columns = Columns.Replace("name] }", "name], map: { TOT: ZZZ } }", StringComparison.Ordinal);
        var (observations, outcome) = Read(Rules, "country,value\nTOT,10\nGHA,4\nKEN,6\n", columns);
        Assert.Equal(10, observations.Sum(o => o.Value));
        var total = Assert.Single(outcome.Totals);
        Assert.Equal((10d, 10d, 2, true), (total.Observation.Value, total.SumOfParts, total.Parts, total.Agrees));
    }

    [Fact]
    public void A_total_that_its_parts_do_not_make_is_seen()
    {
        const string Rules = "totals: [{ where: { country: [TOT] }, over: refArea }]\n";
        var columns = Columns.Replace("name] }", "name], map: { TOT: ZZZ } }", StringComparison.Ordinal);
        var (_, outcome) = Read(Rules, "country,value\nGHA,4\nKEN,6\nTOT,14\n", columns);
        Assert.False(Assert.Single(outcome.Totals).Agrees);
    }

    [Fact]
    public void An_unknown_flag_is_refused_and_a_known_one_kept_beside_its_status()
    {
        var columns = Columns + "  flag: { to: flags, status: { b: B, p: P } }\n";
        var (observations, outcome) = Read("", "country,value,flag\nGHA,1,b\nKEN,2,b p\nNGA,3,q\nZAF,4,\n", columns);
        Assert.Equal([("B", "b"), ("BP", "b p"), ("A", "")], observations.Select(o => (o.Status, o.Flags)));
        Assert.Equal("flag-unknown", Assert.Single(outcome.Problems).Code);
    }

    [Fact]
    public void A_multiplier_and_a_scale_are_applied_once_and_in_decimal()
    {
        var columns = Columns + "  mult: { to: multiplier }\n";
        var (observations, _) = Read("scale: 0.1\n", "country,value,mult\nGHA,4.35,3\nKEN,7,0\n", columns);
        Assert.Equal([435d, 0.7], observations.Select(o => o.Value!.Value));
        Assert.Equal("sent as 4.35 with multiplier 3", observations[0].Note);
    }

    [Fact]
    public void Value_columns_side_by_side_become_rows()
    {
        const string Wide =
            """
            columns: { country: { to: refArea, country: iso3 } }
            wide: { columns: ['/^\d\d\d\d$/'], headers: [{ to: time, period: year }] }
            missing: { "": drop }

            """;
        var (observations, outcome) = Read("", "country,2017,2018,remark,value\nGHA,1,2,x,\nKEN,3,,y,\n", Wide);
        Assert.Equal([("GHA", "2017", 1d, 2), ("GHA", "2018", 2d, 3), ("KEN", "2017", 3d, 2)],
            observations.Select(o => (o.RefArea, o.Time, o.Value!.Value, o.Column)));
        Assert.Equal((2L, 4L, 1L), (outcome.RowsRead, outcome.Figures, outcome.Dropped));
    }

    [Fact]
    public void A_missing_column_and_a_missing_header_are_said()
    {
        Assert.Equal("column-missing", Assert.Single(Read("header: { row: 1 }\n", "country,values\nGHA,1\n").Outcome.Problems).Code);
        Assert.Equal("header-missing", Assert.Single(Read("", "land,wert\nGHA,1\n").Outcome.Problems).Code);
    }

    [Fact]
    public void A_quote_that_never_closes_is_said()
    {
        var (_, outcome) = Read("", "country,value\nGHA,1\n\"KEN,2\nNGA,3\n");
        Assert.Contains(outcome.Problems, p => p is { Code: "quote", Row: 3 });
    }

    [Theory]
    [InlineData("2018", "2018")]
    [InlineData("2017-SEP", "2017-09")]
    [InlineData("March 2016", "2016-03")]
    [InlineData("Sept 2016", "2016-09")]
    [InlineData("2016-03", "2016-03")]
    [InlineData("2018-03-31", "2018-03-31")]
    [InlineData("31 March 2016", "2016-03-31")]
    [InlineData("2018-M03", "2018-03")]
    [InlineData("03/04/2018", null)]
    [InlineData("2018-13", null)]
    [InlineData("18", null)]
    public void Periods_are_read_as_people_write_them_and_never_guessed(string text, string? expected)
    {
        Assert.Equal(expected is not null, PeriodText.TryRead(text, PeriodForm.Automatic, out var period));
        Assert.Equal(expected ?? "", period);
    }

    [Fact]
    public void A_date_that_could_be_two_needs_a_format_and_Excel_counts_days()
    {
        Assert.True(PeriodText.TryRead("03/04/2018", new(PeriodPrecision.AsSent, ["dd/MM/yyyy"], false), out var day));
        Assert.Equal("2018-04-03", day);
        Assert.True(PeriodText.TryRead("43190", new(PeriodPrecision.Day, [], true), out var serial));
        Assert.Equal("2018-03-31", serial);
    }

    [Fact]
    public void A_note_is_kept_to_the_letter_and_a_code_without_the_spaces_around_it()
    {
        var columns = Columns + "  note: { to: note }\n";
        var (observations, _) = Read("", "country,value,note\n GHA\u00A0, 1 , as  sent \n", columns);
        Assert.Equal(("GHA", 1d, " as  sent "), observations.Select(o => (o.RefArea, o.Value!.Value, o.Note)).Single());
    }

    [Fact]
    public void Problems_beyond_the_list_are_counted_and_memory_stays_flat()
    {
        var file = new System.Text.StringBuilder("country,value\n");
        for (var i = 0; i < 5_000; i++) file.Append("Land ").Append(i).Append(",1\n");
        var (_, outcome) = Read("", file.ToString());
        Assert.Equal((1_000, 5_000L, 1_000, 5_000L), (outcome.Problems.Count, outcome.ProblemCount, outcome.UnmatchedCountries.Count, outcome.Refused));
    }

    [Fact]
    public void Equal_keys_are_added_only_for_the_codes_that_the_profile_names()
    {
        const string Rules = "combine: [{ refArea: [GHA] }]\n";
        var (observations, outcome) = Read(Rules, "country,value\nGHA,0.1\nKEN,1\nGHA,0.2\nKEN,2\n");
        Assert.Equal([("KEN", 1d), ("KEN", 2d), ("GHA", 0.3)], observations.Select(o => (o.RefArea, o.Value!.Value)));
        Assert.Equal(("sum of lines 2, 4", 2), (observations[^1].Note, observations[^1].Row));
        Assert.Equal((3L, 1L), (outcome.Kept, outcome.Combined));
    }

    private static string Told(Expectation expected) => string.Join(' ', new[]
    {
        expected.Kind.ToString(), expected.Value, string.Join(',', expected.Texts?.Shown ?? []), expected.Or is { } or ? "or " + string.Join(',', or.Shown) : "",
    }.Where(t => t.Length > 0));

    private static (List<Observation> Observations, ImportOutcome Outcome) Read(string rules, string file, string columns = Columns) =>
        Reading.Text(file, Reading.Valid(Reading.Opening + Constants + rules + columns));
}
