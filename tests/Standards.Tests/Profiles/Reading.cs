using System.Text;
using Comity.Methods.Observations;
using Comity.Standards.Profiles;
using Comity.Tests;

namespace Comity.Standards.Tests.Profiles;

/// <summary>What tests of profiles do again and again.</summary>
internal static class Reading
{
    /// <summary>A whole profile around the parts that a test is about.</summary>
    public const string Opening =
        """
        id: test
        title: Test
        version: 1
        source: { name: Test, publisher: Nobody, licence: CC0 }
        recognise: [country, value]

        """;

    public static ImportProfile Shipped(string id)
    {
        var path = Places.InRepository("reference", "profiles", id + ".yaml");
        return Valid(File.ReadAllText(path), path);
    }

    public static ImportProfile Valid(string yaml, string file = "test.yaml")
    {
        var parsed = ProfileFile.Read(yaml, file);
        Assert.Empty(parsed.Problems);
        return parsed.Profile!;
    }

    public static (List<Observation> Observations, ImportOutcome Outcome) OfFile(string name, ImportProfile profile)
    {
        using var stream = File.OpenRead(Places.SharedData(name));
        return All(stream, name, profile);
    }

    public static (List<Observation> Observations, ImportOutcome Outcome) Text(string text, ImportProfile profile, Encoding? encoding = null)
    {
        using var stream = new MemoryStream((encoding ?? Encoding.UTF8).GetBytes(text));
        return All(stream, "test.csv", profile);
    }

    public static (List<Observation> Observations, ImportOutcome Outcome) All(Stream stream, string name, ImportProfile profile)
    {
        using var reading = ProfileReader.Read(stream, name, profile, CountriesOfTest.Instance);
        var observations = reading.ToList();
        var o = reading.Outcome;
        Assert.Equal(o.Figures, o.Kept + o.Combined + o.Dropped + o.SetAsideCount + o.Refused);
        Assert.Equal(o.Kept, observations.Count);
        return (observations, o);
    }
}
