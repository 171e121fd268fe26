using System.Text.Json;
using Comity.Methods.Observations;
using Comity.Standards.Profiles;
using Comity.Standards.Tidy;
using Comity.Tests;
using FsCheck;
using FsCheck.Fluent;
using Reading = Comity.Standards.Tests.Profiles.Reading;

namespace Comity.Standards.Tests.Tidy;

/// <summary>What the tidy writer writes, the tidy profile reads: the same observations, to the letter.</summary>
public sealed class TidyRoundTripTests
{
    private static readonly Gen<string> Texts = Gen.Elements(
        "", "plain", "with, comma", "\"quoted\"", "two\nlines", "two\r\nlines", " padded ", "عاملون صحيون", "Côte d’Ivoire", "𝒳", ";", "'=1+1", "\t", "#N/A", "-", "\u00A0");

    private static readonly Gen<double?> Figures = Gen.Frequency(
        (3, Gen.Choose(0, 2_000_000).Select(n => (double?)n)),
        (3, Gen.Choose(int.MinValue, int.MaxValue).Select(n => (double?)(n / 997.0))),
        (1, Gen.Elements<double?>(0.1, 1e300, -1e-300, 1e15, 123456789012345678d, double.Epsilon, double.MaxValue, 1_061_616.97)));

    internal static readonly Gen<Observation> Observations =
        from area in Gen.Elements("GHA", "GBR", "NAM", "NOR")
        from measure in Gen.Elements(Measures.All.ToArray())
        from unit in Gen.Elements(Units.All.ToArray())
        from time in Gen.Elements("2018", "1999", "2018-06", "2018-03-31")
        from occupation in Gen.Elements("221", "2210", "NUR", "GBR.AMBULANCE", Codes.Total, Codes.NotApplicable)
        from criterion in Gen.Elements(Criteria.All.ToArray())
        from counterpart in Gen.Elements([.. Counterparts.NotCountries, "IND", "NAM"])
        from sex in Gen.Elements("F", "M", "O", "U", Codes.Total)
        from activity in Gen.Elements(ActivityLevels.All.ToArray())
        from source in Gen.Elements(SourceKinds.All.ToArray())
        from missing in Gen.Elements(null, null, null, "L", "M", "O", "Q", "BQ")
        from figure in Figures
        from status in Gen.Elements("A", "B", "D", "BP", "N")
        from flags in Texts
        from note in Texts
        from row in Gen.Choose(0, int.MaxValue)
        from column in Gen.Choose(0, 16_384)
        select new Observation
        {
            RefArea = area,
            Measure = measure,
            Unit = unit,
            Time = time,
            Occupation = occupation,
            Criterion = criterion,
            Counterpart = counterpart,
            Sex = sex,
            Activity = activity,
            Source = source,
            Territory = area == "GBR" ? "GB-ENG" : Codes.Total,
            Age = sex == "F" ? "Y25T34" : Codes.Total,
            Native = sex == "M" ? "YES" : Codes.Total,
            Sector = "PUBLIC",
            Pathway = "_T",
            Value = missing is null ? figure : null,
            Status = missing ?? status,
            Flags = flags,
            Note = note,
            Row = row,
            Column = column,
        };

    [Fact]
    public void Observations_come_back_exactly() =>
        Prop.ForAll(Arb.From(Observations.ListOf()), list => RoundTrip([.. list]).SequenceEqual(list)).QuickCheckThrowOnFailure();

    [Fact]
    public void Missing_zero_suppressed_and_not_applicable_stay_apart()
    {
        Observation[] four =
        [
            Of(0, "A"), Of(null, ObservationStatus.Missing), Of(null, ObservationStatus.Suppressed), Of(null, ObservationStatus.NotApplicable),
        ];
        Assert.Equal(four, RoundTrip(four));
    }

    [Fact]
    public void A_suppressed_figure_with_a_number_is_refused()
    {
        var (observations, outcome) = Reading.Text("refArea,measure,unit,time,value,status\nGHA,STOCK,HC,2018,3,Q\nGHA,STOCK,HC,2018,,A\n", Reading.Shipped("comity-tidy"));
        Assert.Empty(observations);
        Assert.Equal([new Expectation(ExpectedKind.NoValue, "Q"), new Expectation(ExpectedKind.StatusBeside)], outcome.Problems.Select(p => p.Expected));
    }

    [Fact]
    public void Columns_left_out_take_the_defaults_and_rows_are_those_of_the_file()
    {
        var (observations, _) = Reading.Text("refArea,measure,unit,time,value\nGHA,STOCK,HC,2018,3\n", Reading.Shipped("comity-tidy"));
        Assert.Equal(Of(3, "A") with { Row = 2, Column = 5 }, Assert.Single(observations));
    }

    [Fact]
    public void The_files_first_lines_are_these()
    {
        using var stream = new MemoryStream();
        TidyCsvWriter.WriteAll(stream, [Of(1.5, "A") with { Note = "a \"b\", c", Row = 7, Column = 9 }]);
        Assert.Equal(
            "refArea,measure,unit,occupation,criterion,activity,territory,native,sector,pathway,sex,age,source,counterpart,time,value,status,flags,note,sourceRow,sourceColumn\r\n"
            + "GHA,STOCK,HC,_Z,_Z,UNK,_T,_T,_T,_T,_T,_T,UNK,_T,2018,1.5,A,,\"a \"\"b\"\", c\",7,9\r\n",
            System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void A_missing_value_is_null_in_JSON_and_a_zero_is_not()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            var writer = new TidyJsonWriter(json, [TidyColumn.RefArea, TidyColumn.Value, TidyColumn.Status, TidyColumn.SourceRow]);
            json.WriteStartArray();
            writer.Write(Of(0, "A"));
            writer.Write(Of(null, "Q"));
            json.WriteEndArray();
        }

        Assert.Equal(
            """[{"refArea":"GHA","value":0,"status":"A","sourceRow":0},{"refArea":"GHA","value":null,"status":"Q","sourceRow":0}]""",
            System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static Observation Of(double? value, string status) =>
        new() { RefArea = "GHA", Measure = "STOCK", Unit = "HC", Time = "2018", Value = value, Status = status };

    private static List<Observation> RoundTrip(IEnumerable<Observation> observations)
    {
        using var stream = new MemoryStream();
        TidyCsvWriter.WriteAll(stream, observations);
        stream.Position = 0;
        var (read, outcome) = Reading.All(stream, "tidy.csv", WithRows());
        Assert.Empty(outcome.Problems);
        return read;
    }

    /// <summary>The shipped profile, which leaves the rows of an earlier file aside, and those rows too.</summary>
    private static ImportProfile WithRows() => Reading.Valid(
        File.ReadAllText(Places.InRepository("reference", "profiles", "comity-tidy.yaml"))
        + "  sourceRow: { to: sourceRow, optional: true }\n  sourceColumn: { to: sourceColumn, optional: true }\n");
}
