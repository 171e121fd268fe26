using System.Text.Json.Nodes;

namespace Comity.App.Tests.RecruitmentChecks.Facts.Recruiters;

/// <summary>
/// A request of random values that do not contradict each other, around an act of 2 June 2025; each input is left out now and then.
/// </summary>
internal sealed class RandomRequest(Dice dice)
{
    private static readonly DateOnly Act = RecruiterCheck.Day("2025-06-02");

    public static JsonObject Of(Dice dice) => new RandomRequest(dice).Whole();

    private JsonObject Whole() => Some(
        ("country", Word("GBR", "DEU")), ("type", Word("privateAgency", "publicAgency", "employer")),
        ("destination", Word("GBR", "DEU", "USA", "IRL")), ("targetStates", new JsonArray(Word("PHL", "LKA"), Word("GHA", "TUN"))),
        ("occupations", Words("2221", "5322")), ("purpose", Word("employment", "training", "postgraduateTraining")),
        ("licences", Items(Licence)), ("licenceRequired", YesNo()), ("placementEnds", Day()), ("campaignStart", Day()),
        ("ethicalList", List()), ("test", Word("passed", "failed")), ("surveyReplies", Items(Survey)),
        ("principals", Items(() => Some(("accredited", YesNo()), ("agency", YesNo()), ("licensed", YesNo())))),
        ("subAgents", Items(() => Some(("known", YesNo()), ("registered", YesNo()), ("bound", YesNo())))),
        ("approvals", Items(() => Some(("of", Word("recruitment", "advert")), ("country", Word("PHL", "LKA")), ("date", Day())))),
        ("advertises", YesNo()), ("bonds", Items(() => Some(("kind", Word("bond", "escrow")), ("country", Word("PHL", "LKA")), ("to", Day())))),
        ("feePolicy", Some(("written", YesNo()), ("coversSubAgents", YesNo()))),
        ("certs", Items(() => Some(("scheme", Word("iris", "gapa", "alliance", "ethicalList")), ("from", Day()), ("to", Day()), ("onIssuerList", YesNo())))),
        ("complaints", Items(() => Some(("kind", Word("fee", "fraud", "coercion", "other")), ("upheldOn", Day()), ("remedied", YesNo())))),
        ("sanctions", Items(() => Some(("kind", Word("trafficking", "fraud", "other")), ("on", Day())))),
        ("ownership", Words("bannedAddress", "bannedDirector")), ("dataPolicy", YesNo()), ("remedyPolicy", YesNo()),
        ("obligationsProcess", YesNo()), ("statistics", Items(() => Some(("year", dice.Between(2022, 2026)), ("filedOn", Day())))),
        ("lastReview", Day()), ("buyers", Items(() => Some(("public", YesNo())))), ("compliesWithCode", YesNo()));

    private JsonObject Licence() => Some(
        ("country", Word("GBR", "DEU")), ("class", Words("overseas", "health", "domestic")), ("targets", Words("PHL", "GHA")),
        ("from", Day()), ("to", Day()), ("status", Word("valid", "valid", "suspended", "cancelled")));

    private JsonObject List()
    {
        var (listed, done) = (dice.Below(2) == 0, dice.Below(2) == 0);
        return Some(
            ("since", Day(listed ? -400 : -1200, 0)), ("listed", listed), ("removed", !listed && dice.Below(2) == 0),
            ("checked", done), done ? ("checkedOn", Day()) : ("checkedOn", null));
    }

    private JsonObject Survey()
    {
        var answered = dice.Below(2) == 0;
        return Some(("due", Day()), ("answered", answered), answered ? ("answeredOn", Day()) : ("answeredOn", null));
    }

    /// <summary>One in eight is left out.</summary>
    private JsonObject Some(params (string Key, JsonNode? Value)[] all) =>
        new(all.Where(one => one.Value is not null && (one.Key == "targetStates" || dice.Below(8) > 0)).Select(one => KeyValuePair.Create(one.Key, one.Value)));

    private JsonArray Items(Func<JsonObject> one) => new([.. Enumerable.Range(0, dice.Below(4)).Select(_ => one())]);

    private JsonArray Words(params string[] words) => new([.. words.Where(_ => dice.Below(2) == 0).Select(word => JsonValue.Create(word))]);

    private JsonNode Word(params string[] words) => words[dice.Below(words.Length)];

    private JsonNode YesNo() => dice.Below(2) == 0;

    /// <summary>Near the act, a year, or three years before it.</summary>
    private JsonNode Day() => Text(Act.AddMonths(-12 * dice.Between(-1, 4)).AddDays(dice.Between(-1, 2)));

    private JsonNode Day(int least, int most) => Text(Act.AddDays(dice.Between(least, most)));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd");
}
