using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;
using Comity.Standards.Tidy;
using FsCheck;
using FsCheck.Fluent;

namespace Comity.Standards.Tests.Tidy;

/// <summary>Packed observations are written as unpacked ones are, byte for byte in CSV and value for value in JSON.</summary>
public sealed class TidyRowWriterTests
{
    private static readonly Arbitrary<List<Observation>> Lists = Arb.From(TidyRoundTripTests.Observations.ListOf().Select(l => l.ToList()));

    [Fact]
    public void CSV_is_what_the_other_writer_writes() => Prop.ForAll(Lists, list =>
    {
        using var stream = new MemoryStream();
        TidyCsvWriter.WriteAll(stream, list);
        return Packed(list, TidyCells.Csv) == Encoding.UTF8.GetString(stream.ToArray());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void JSON_is_what_the_other_writer_writes() => Prop.ForAll(Lists, list =>
        JsonNode.DeepEquals(JsonNode.Parse($"[{Packed(list, TidyCells.Json)}]"), JsonNode.Parse(Unpacked(list)))).QuickCheckThrowOnFailure();

    [Fact]
    public void An_object_of_JSON_links_to_its_row_where_an_address_is_given() => Assert.Equal(
        """
        {"refArea":"GHA","measure":"STOCK","unit":"HC","occupation":"_Z","criterion":"_Z","activity":"UNK","territory":"_T","native":"_T","sector":"_T","pathway":"_T","sex":"_T","age":"_T","source":"UNK","counterpart":"_T","time":"2018","value":null,"status":"Q","flags":"","note":"","sourceRow":12,"sourceColumn":3,"link":"/rows/12"}
        """,
        Packed([new() { RefArea = "GHA", Measure = "STOCK", Unit = "HC", Time = "2018", Status = "Q", Row = 12, Column = 3 }], TidyCells.Json, "/rows/"));

    private static string Packed(List<Observation> observations, Func<CodeBook, TidyCells> form, string? address = null)
    {
        var packer = new Packer();
        PackedObservation[] packed = [.. observations.Select(o => packer.Pack(o))];
        var writer = new TidyRowWriter(form(packer.Book), address);
        var output = new ArrayBufferWriter<byte>();
        output.Write(writer.Header());
        foreach (ref readonly var record in packed.AsSpan())
        {
            // A span as long as is asked for and no longer: a row that needed more would throw.
            output.Advance(writer.Write(record, output.GetSpan(writer.LongestRow)[..writer.LongestRow]));
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string Unpacked(List<Observation> observations)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            var writer = new TidyJsonWriter(json);
            json.WriteStartArray();
            foreach (var observation in observations)
            {
                writer.Write(observation);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
