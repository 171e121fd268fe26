using System.Text;
using System.Text.Json;
using Comity.Rules.Inputs;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Tests.Inputs;

/// <summary>What a request says, taken in by the lists in <c>policy/inputs</c>.</summary>
public sealed class AnswersJsonTests
{
    private static readonly KnownCodes Codes = new(code => code is "GBR" or "NGA" or "GHA", code => code is "2221" or "222");
    private static readonly InputList Campaign = PolicyFolder.Inputs.Of(CheckKind.Campaign);

    [Fact]
    public void The_example_of_the_interface_is_read_whole()
    {
        var answers = Read("""
            {"actor":{"type":"agency","country":"GBR"},"destination":"GBR","targetStates":["NGA"],"occupations":["2221"],
             "channels":["advert"],"targeting":{"geo":["NGA"]}}
            """);

        Assert.Equal("agency", answers.Text(Campaign["actor.type"]));
        Assert.Equal(["NGA"], answers.Texts(Campaign["targetStates"])!);
        Assert.Equal(["NGA"], answers.Texts(Campaign["targeting.geo"])!);
        Assert.False(answers.Knows(Campaign["incentives"]));
    }

    [Fact]
    public void Nothing_and_null_are_not_known_while_an_empty_list_and_false_are_known_to_be_none()
    {
        var answers = Read("""{"incentives":[],"chain":false,"benefitPlan":null,"agreementId":false,"thirdParty":false,"targeting":false}""");

        Assert.Empty(answers.Texts(Campaign["incentives"])!);
        Assert.Empty(answers.Items(Campaign["chain"])!);
        Assert.False(answers.Knows(Campaign["benefitPlan"]));
        Assert.Equal("none", answers.Text(Campaign["agreementId"]));
        Assert.Equal("none", answers.Text(Campaign["thirdParty"]));
        Assert.Empty(answers.Texts(Campaign["targeting.geo"])!);
        Assert.False(answers.YesNo(Campaign["targeting.lookalike"]));
    }

    [Fact]
    public void Items_are_read_one_by_one()
    {
        var answers = Read("""{"docsGiven":[{"doc":"officialGuide","date":"2025-06-02"},{"doc":"informationPack"}]}""");
        var given = answers.Items(Campaign["docsGiven"])!;
        var item = Campaign["docsGiven"].Item!;

        Assert.Equal(new DateOnly(2025, 6, 2), given[0].Date(item["date"]));
        Assert.False(given[1].Knows(item["date"]));
    }

    [Theory]
    [InlineData("""{"actr":{}}""", "actr", InputWrong.UnknownName)]
    [InlineData("""{"actor":{"typ":1}}""", "actor.typ", InputWrong.UnknownName)]
    [InlineData("""{"actor":{"type":"angel"}}""", "actor.type", InputWrong.NotOnTheList)]
    [InlineData("""{"actor":"agency"}""", "actor", InputWrong.NotAnObject)]
    [InlineData("""{"destination":"UK"}""", "destination", InputWrong.NotACountry)]
    [InlineData("""{"targetStates":"NGA,XXX"}""", "targetStates", InputWrong.NotACountry)]
    [InlineData("""{"targetStates":[{"iso3":"NGA"}]}""", "targetStates", InputWrong.NotAList)]
    [InlineData("""{"occupations":["nurse"]}""", "occupations", InputWrong.NotAnOccupation)]
    [InlineData("""{"volume":-1}""", "volume", InputWrong.OutOfBounds)]
    [InlineData("""{"volume":"ten"}""", "volume", InputWrong.NotANumber)]
    [InlineData("""{"planDate":"15.1.2024"}""", "planDate", InputWrong.NotADate)]
    [InlineData("""{"planDate":"2024-02-30"}""", "planDate", InputWrong.NotADate)]
    [InlineData("""{"benefitPlan":["x"]}""", "benefitPlan", InputWrong.NotYesNo)]
    [InlineData("""{"docsGiven":[{"date":"soon"}]}""", "docsGiven[0].date", InputWrong.NotADate)]
    [InlineData("""{"volume":1,"volume":2}""", "volume", InputWrong.Twice)]
    public void A_bad_value_is_named_with_its_place(string json, string path, InputWrong wrong)
    {
        var reading = new AnswersJson(Codes);
        Read(json, reading);

        var mistake = Assert.Single(reading.Mistakes);
        Assert.Equal((path, wrong), (mistake.Path, mistake.Wrong));
    }

    [Fact]
    public void An_unknown_name_is_told_what_may_stand_there()
    {
        var reading = new AnswersJson(Codes);
        Read("""{"actor":{"typ":"agency"}}""", reading);

        Assert.Equal("type, id, country, registered, onEthicalList, schemes", reading.Mistakes[0].Allowed);
    }

    [Fact]
    public void Every_mistake_is_told_and_what_is_right_is_kept()
    {
        var reading = new AnswersJson(Codes);
        var answers = Read("""{"volume":"ten","usedVolume":3,"destination":"UK","nothing":[1,{"a":2}],"purpose":"employment"}""", reading);

        Assert.Equal(["volume", "destination", "nothing"], reading.Mistakes.Select(m => m.Path));
        Assert.Equal(3, answers.Number(Campaign["usedVolume"]));
        Assert.Equal("employment", answers.Text(Campaign["purpose"]));
    }

    [Theory]
    [InlineData("targetStates", "NGA; GHA", "NGA;GHA")]
    [InlineData("targetStates", "none", "none")]
    [InlineData("benefitPlan", "true", "yes")]
    [InlineData("volume", " 10.5 ", "10.5")]
    [InlineData("planDate", "2024-01-15", "2024-01-15")]
    [InlineData("occupations", "2221, soc:6135", "2221;soc:6135")]
    public void A_value_of_a_cell_comes_back_as_it_was_taken(string key, string text, string written)
    {
        var answers = new Answers(Campaign);

        Assert.Null(answers.Set(Campaign[key], text, Codes));
        Assert.Equal(written, answers.Written(Campaign[key]));
    }

    [Fact]
    public void An_empty_cell_is_not_known_again()
    {
        var answers = new Answers(Campaign);
        answers.Set(Campaign["volume"], "10", Codes);
        answers.Set(Campaign["volume"], "", Codes);

        Assert.False(answers.Any);
    }

    private static Answers Read(string json)
    {
        var reading = new AnswersJson(Codes);
        var answers = Read(json, reading);
        Assert.Empty(reading.Mistakes);
        return answers;
    }

    private static Answers Read(string json, AnswersJson reading)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        var answers = reading.Read(ref reader, Campaign, "");
        Assert.Equal(JsonTokenType.EndObject, reader.TokenType);
        return answers;
    }
}
