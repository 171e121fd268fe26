using Comity.Methods.Observations;
using Comity.Standards.Personnel;
using Comity.Standards.Profiles;
using Comity.Tests;
using YamlDotNet.RepresentationModel;

namespace Comity.Standards.Tests.Schemas;

/// <summary>The files that people write, held against the schemas that tell editors what may stand in them.</summary>
public sealed class SchemaTests
{
    private const string Profile = "profile.schema.json";
    /// <summary>Folders whose files are all of one kind; elsewhere the name of the file is that of its schema.</summary>
    private static readonly (string Name, string Schema)[] Folders =
    [
        ("reference/profiles/", "profile"), ("reference/personnel/profiles/", "register-profile"), ("reference/personnel/release-profile.", "profile"), ("policy/vocabulary/", "facts"), ("policy/inputs/", "inputs"), ("policy/packs/", "pack"),
        ("reference/tables/", "tables"),
        ("policy/rules/campaign/", "rule"), ("policy/rules/offer/", "rule"), ("policy/rules/recruiter/", "rule"),
    ];

    private static readonly Schema Schemas = new(Places.InRepository("policy", "schemas"));

    public static TheoryData<string> Files =>
    [
        .. Yaml(Places.InRepository("policy")).Concat(Yaml(Places.InRepository("reference", "profiles")))
            .Concat(Yaml(Places.InRepository("reference", "personnel")))
            .Concat(Yaml(Places.InRepository("reference", "open-data")))
            .Concat(Yaml(Places.InRepository("reference", "tables")))
            .Select(file => Path.GetRelativePath(Places.Repository, file).Replace('\\', '/')),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_fits_its_schema(string file) => Assert.Empty(Schemas.Check(SchemaOf(file), Read(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_key_that_nobody_knows_does_not_fit(string file)
    {
        var document = Read(file);
        document.Add("colour-of-the-cover", "red");
        Assert.Contains(Schemas.Check(SchemaOf(file), document), problem => problem.Contains("colour-of-the-cover", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_without_a_key_that_is_needed_does_not_fit(string file)
    {
        var needed = Schemas.Find(SchemaOf(file), "").GetProperty("required").EnumerateArray().Select(key => key.GetString()!).ToList();
        Assert.NotEmpty(needed);
        Assert.All(needed, key =>
        {
            var document = Read(file);
            Assert.True(document.Children.Remove(new YamlScalarNode(key)), $"{file} has no {key}");
            Assert.Contains(Schemas.Check(SchemaOf(file), document), problem => problem.Contains($"lacks {key}", StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("checks.schema.json", "severity: error", "severity: grave")]
    [InlineData("checks.schema.json", "    cases:", "    pieces:")]
    [InlineData("editions.schema.json", "validFrom: 2021-02-25", "validFrom: 25 February 2021")]
    [InlineData("editions.schema.json", "densityBelow: { value: 49,", "densityBelow: { value: about 49,")]
    [InlineData("adoptions.schema.json", "    effectiveFrom: 2021-07-01\n", "")]
    [InlineData("articles.schema.json", "status: verified", "status: certain")]
    [InlineData("indicators.schema.json", "kind: density", "kind: thickness")]
    [InlineData("boundaries.schema.json", "line: dashed", "line: dotted")]
    [InlineData("rule.schema.json", "{ campaign.active: no }", "{ campaign.active: never }")]
    [InlineData("rule.schema.json", "outcome: notApplicable", "outcome: fine")]
    [InlineData("rule.schema.json", "olderThan:", "elderThan:")]
    [InlineData("rule.schema.json", "  - name: ", "  - nom: ")]
    [InlineData("pack.schema.json", "strongest: blocked", "strongest: fatal")]
    [InlineData("pack.schema.json", "applies: unknown", "applies: perhaps")]
    [InlineData("facts.schema.json", "scope: once", "scope: twice")]
    [InlineData("register-profile.schema.json", "to: birth,", "to: age,")]
    [InlineData("register-profile.schema.json", "qualification[2].title", "qualification[two].title")]
    [InlineData("register-profile.schema.json", "as: share", "as: part")]
    [InlineData("inputs.schema.json", "takes: word\n", "takes: wort\n")]
    [InlineData("facts.schema.json", "key: source.listed", "key: Source.listed")]
    [InlineData("sources.schema.json", "status: verified", "status: certain")]
    [InlineData("duplicates.schema.json", "compare: sex", "compare: shoes")]
    [InlineData("duplicates.schema.json", "atMost: review", "atMost: sure")]
    [InlineData("duplicates.schema.json", "parts: [bothSounds]", "parts: [allSounds]")]
    [InlineData("duplicates.schema.json", "initial: 8", "initial: much")]
    [InlineData("duplicates.schema.json", "sameYear: 4.5", "sameDecade: 4.5")]
    [InlineData("tables.schema.json", "counts: stock", "counts: shares")]
    [InlineData("tables.schema.json", "activity: LIC", "activity: ALL")]
    [InlineData("tables.schema.json", "    rows: [", "    lines: [")]
    public void A_mistake_inside_a_file_does_not_fit(string schema, string right, string wrong)
    {
        var file = Files.Select(row => row.Data).First(name => SchemaOf(name) == schema && Text(name).Contains(right, StringComparison.Ordinal));
        var text = Text(file);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.NotEmpty(Schemas.Check(schema, Parse(text[..at] + wrong + text[(at + right.Length)..])));
    }

    [Theory]
    [InlineData("", "{ nobody: knows }")]
    [InlineData("/properties/source", "{ source: { nobody: knows } }")]
    [InlineData("/properties/dataset", "{ dataset: { nobody: knows } }")]
    [InlineData("/properties/format", "{ format: { nobody: knows } }")]
    [InlineData("/properties/drop/items", "{ drop: [{ nobody: knows }] }")]
    [InlineData("/properties/totals/items", "{ totals: [{ nobody: knows }] }")]
    [InlineData("/properties/combine/items", "{ combine: [{ nobody: knows }] }")]
    [InlineData("/properties/sections/items", "{ sections: [{ nobody: knows }] }")]
    [InlineData("/$defs/settings", "{ constants: { nobody: knows } }")]
    [InlineData("/$defs/header", "{ header: { nobody: knows } }")]
    [InlineData("/$defs/column", "{ columns: { A: { nobody: knows } } }")]
    [InlineData("/$defs/wide", "{ wide: { nobody: knows } }")]
    public void The_schema_of_profiles_knows_the_keys_that_the_reader_knows(string pointer, string profile)
    {
        const string Allowed = "has no key \"nobody\". Allowed: ";
        var sentence = ProfileFile.Read(profile, "p.yaml").Problems.Select(p => p.ToString()).Single(p => p.Contains(Allowed, StringComparison.Ordinal));
        var known = sentence[(sentence.IndexOf(Allowed, StringComparison.Ordinal) + Allowed.Length)..].TrimEnd('.').Split(", ");
        Assert.Equal(known.Order(StringComparer.Ordinal), Schemas.KeysAt(Profile, pointer).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_schema_of_profiles_has_the_closed_lists_of_the_program()
    {
        Assert.Equal(ColumnTargets.Names.Order(StringComparer.Ordinal), Words("/$defs/column/properties/to"));
        Assert.Equal(SourceKinds.All.Order(StringComparer.Ordinal), Words("/properties/source/properties/kind"));
    }

    [Theory]
    [InlineData("", "{ nobody: knows }")]
    [InlineData("/properties/number", "{ number: { nobody: knows } }")]
    [InlineData("/properties/drop/items", "{ drop: [{ nobody: knows }] }")]
    [InlineData("/$defs/dateForms", "{ dates: { nobody: knows } }")]
    [InlineData("/$defs/column", "{ columns: { A: { nobody: knows } } }")]
    public void The_schema_of_registers_knows_the_keys_that_the_reader_knows(string pointer, string profile)
    {
        const string Allowed = "has no key \"nobody\". Allowed: ";
        var sentence = RegisterProfileFile.Read(profile, "p.yaml").Problems.Select(p => p.ToString()).Single(p => p.Contains(Allowed, StringComparison.Ordinal));
        var known = sentence[(sentence.IndexOf(Allowed, StringComparison.Ordinal) + Allowed.Length)..].TrimEnd('.').Split(", ");
        Assert.Equal(known.Order(StringComparer.Ordinal), Schemas.KeysAt("register-profile.schema.json", pointer).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_schema_of_registers_has_the_fields_of_the_program() =>
        Assert.Equal(RegisterTargets.All.Order(StringComparer.Ordinal), Words("/$defs/field", "register-profile.schema.json"));

    private static IEnumerable<string> Words(string pointer, string schema = Profile) =>
        Schemas.Find(schema, pointer).GetProperty("enum").EnumerateArray().Select(word => word.GetString()!).Order(StringComparer.Ordinal);

    /// <summary>A file without a schema is refused: its name finds none.</summary>
    private static string SchemaOf(string file)
    {
        var name = Folders.FirstOrDefault(folder => file.StartsWith(folder.Name, StringComparison.Ordinal)).Schema ?? Path.GetFileNameWithoutExtension(file);
        return File.Exists(Places.InRepository("policy", "schemas", name + ".schema.json"))
            ? name + ".schema.json"
            : throw new FileNotFoundException($"{file} has no schema: write policy/schemas/{name}.schema.json.");
    }

    private static IEnumerable<string> Yaml(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];

    private static string Text(string file) => File.ReadAllText(Places.InRepository(file.Split('/'))).ReplaceLineEndings("\n");

    private static YamlMappingNode Read(string file) => Parse(Text(file));

    private static YamlMappingNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
