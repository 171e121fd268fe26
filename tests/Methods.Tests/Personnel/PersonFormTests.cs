using System.Collections;
using System.Text;
using System.Text.Json;
using Comity.Methods.Personnel;
using FsCheck;
using FsCheck.Fluent;

namespace Comity.Methods.Tests.Personnel;

public sealed class PersonFormTests
{
    private static readonly PersonRecord Someone = new("T-1") { Family = "Testa", Birth = PartialDate.Parse("1980-05"), Sex = "F" };

    [Fact]
    public void What_is_not_known_takes_no_room() =>
        Assert.Equal("""{"no":"T-1","fn":"Testa","bd":"1980-05","sx":"F"}""", Encoding.UTF8.GetString(PersonForm.Write(Someone)));

    [Fact]
    public void A_whole_record_has_its_form() => Assert.Equal(
        """
        {"no":"T-2","gn":"أمل","on":[{"fn":"Avant","ki":"former","to":"2001"}],"ci":["XAA","XBB"],"qu":[{"co":"XBB","dt":"1999-07"},{}],
        "li":[{"st":"ACTIVE","fr":"2000-01-01"}],"em":[{"se":"PUB","ft":500}],"ex":{"dt":"2020-01-02","ty":"RETIREMENT"},"as":{"birth":"31.02.70","sex":"\u00011"}}
        """.ReplaceLineEndings(""),
        Encoding.UTF8.GetString(PersonForm.Write(new PersonRecord("T-2")
        {
            Given = "أمل",
            OtherNames = [new OtherName("Avant", "", "former", PartialDate.Parse("2001"))],
            Citizenships = ["XAA", "XBB"],
            Qualifications = [new Qualification("", "", "XBB", PartialDate.Parse("1999-07")), new Qualification()],
            Licences = [new Licence("ACTIVE", PartialDate.Parse("2000-01-01"))],
            Employments = [new Employment("PUB", FullTime: 500)],
            Exit = new PersonExit(PartialDate.Parse("2020-01-02"), "RETIREMENT"),
            AsSent = new Dictionary<string, string> { ["sex"] = "\u00011", ["birth"] = "31.02.70" },
        })));

    [Fact]
    public void Every_record_comes_back_whole() => Prop.ForAll(PersonGen.Persons, person =>
    {
        var back = PersonForm.Read(PersonForm.Write(person));
        Assert.Equal(Flat(person), Flat(back));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_form_is_json_to_everybody_else() => Prop.ForAll(PersonGen.Persons, person =>
    {
        using var json = JsonDocument.Parse(PersonForm.Write(person));
        Assert.Equal(person.Number, json.RootElement.GetProperty("no").GetString());
        Assert.Equal(person.Family, json.RootElement.TryGetProperty("fn", out var family) ? family.GetString() : "");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_long_text_comes_back_whole()
    {
        var person = Someone with { Address = string.Concat(Enumerable.Repeat("\"ع\n", 40_000)) };
        Assert.Equal(person.Address, PersonForm.Read(PersonForm.Write(person)).Address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"no\":\"T-1\"")]
    [InlineData("{\"no\":\"T-1\"}{}")]
    [InlineData("{\"no\":1}")]
    [InlineData("{\"no\":null}")]
    [InlineData("{\"no\":\"T-1\",\"zz\":\"later\"}")]
    [InlineData("{\"no\":\"T-1\",\"later\":\"x\"}")]
    [InlineData("{\"no\":\"T-1\",\"bd\":\"1980-13\"}")]
    [InlineData("{\"no\":\"T-1\",\"li\":{}}")]
    [InlineData("{\"no\":\"T-1\",\"li\":[{\"co\":\"XAA\"}]}")]
    public void What_is_no_form_of_a_record_is_refused(string text) =>
        Assert.Throws<FormatException>(() => PersonForm.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Equal_records_have_one_fingerprint_and_others_have_another() => Prop.ForAll(PersonGen.Pairs, pair =>
        Assert.Equal(
            Flat(pair.One).SequenceEqual(Flat(pair.Other)),
            PersonFingerprint.Of(pair.One) == PersonFingerprint.Of(pair.Other))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_fingerprint_is_that_of_the_stored_form_and_never_changes()
    {
        var print = PersonFingerprint.Of(Someone);
        Assert.Equal("0b84dbe45b78c367ea5dcd8f80bf0d05cb8afc8811daca93349958091de79e51", print.ToString());
        Assert.Equal(print, PersonFingerprint.Of(PersonForm.Write(Someone)));
        Assert.Equal(print, PersonFingerprint.FromBytes(print.ToBytes()));
        Assert.Equal(print.ToString(), Convert.ToHexStringLower(print.ToBytes()));
    }

    /// <summary>Every property of the record and of its parts: one that is added and not stored is found here.</summary>
    private static List<string> Flat(object value, string path = "")
    {
        if (value is string or PartialDate or int)
            return [$"{path}={value}"];
        if (value is IReadOnlyDictionary<string, string> texts)
            return [.. texts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{path}.{t.Key}={t.Value}")];
        if (value is IEnumerable list)
            return [.. list.Cast<object>().SelectMany((item, at) => Flat(item, $"{path}[{at}]").Prepend($"{path}[{at}]"))];
        return [.. value.GetType().GetProperties().SelectMany(p => p.GetValue(value) is { } own ? Flat(own, $"{path}.{p.Name}") : [$"{path}.{p.Name}=null"])];
    }
}
