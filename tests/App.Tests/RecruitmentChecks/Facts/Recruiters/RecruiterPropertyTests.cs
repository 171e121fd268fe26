using System.Text.Json.Nodes;
using Comity.Rules.Vocabulary;
using FsCheck;
using FsCheck.Fluent;
using static Comity.App.Tests.RecruitmentChecks.Facts.Recruiters.RecruiterCheck;
using Outcome = Comity.Rules.Judging.Outcome;

namespace Comity.App.Tests.RecruitmentChecks.Facts.Recruiters;

/// <summary>What holds of every request: random values around the boundaries, with anything left out.</summary>
public sealed class RecruiterPropertyTests
{
    private static readonly DateOnly Act = Day("2025-06-02");
    private static readonly string On = Text(Act);

    /// <summary>
    /// Here what is left out speaks against the recruiter: the day of a withdrawal or conviction, that an unlicensed principal is an
    /// employer, an entry on the Ethical Recruiters List where it claims no certificate. Forgetting it makes the outcome worse, never better.
    /// </summary>
    private static readonly string[] WorseWithout = ["licence.withdrawn", "sanctions.grave", "principals.licensed", "certificates.current"];

    /// <summary>What counts only where it is claimed: forgetting the claim takes it back.</summary>
    private static readonly string[] Claimed = ["training.postgraduate", "chain.iris", "chain.alliance", "chain.seal"];

    [Fact]
    public void Forgetting_an_input_leaves_a_fact_as_it_is_or_makes_it_unknown() => Check((request, dice) =>
    {
        var less = Without(request, dice);
        var (before, after) = (Values(request), Values(less));
        Assert.All(after.Where(fact => !WorseWithout.Concat(Claimed).Contains(fact.Key.Split(' ')[0])),
            fact => Assert.True(fact.Value is null || fact.Value == before[fact.Key], $"{fact}, and it was {before[fact.Key]}: {request.ToJsonString()}, then {less.ToJsonString()}"));
    });

    [Fact]
    public void Forgetting_an_input_never_gives_a_better_outcome() => Check((request, dice) =>
    {
        var less = Without(request, dice);
        var before = Outcomes(Judge(request, On));
        Assert.All(Outcomes(Judge(less, On)), after => Assert.True(
            after.Value == Outcome.NoData || !before.TryGetValue(after.Key, out var outcome) || after.Value >= outcome,
            $"{after}, and it was {before.GetValueOrDefault(after.Key)}: {request.ToJsonString()}, then {less.ToJsonString()}"));
    });

    [Fact]
    public void The_order_of_what_is_listed_does_not_matter() =>
        Check((request, dice) => Assert.Equal(Values(request), Values(Shuffled(request, dice))));

    [Fact]
    public void A_licence_holds_exactly_the_days_from_its_first_to_its_last() =>
        Prop.ForAll(Gen.Choose(-800, 800).Two().ToArbitrary(), days =>
        {
            var (from, to) = (Act.AddDays(days.Item1), Act.AddDays(days.Item2));
            var request = $$"""{ "country": "GBR", "licences": [{ "country": "GBR", "status": "valid", "from": "{{Text(from)}}", "to": "{{Text(to)}}" }] }""";
            return Fact("licence.valid", request) == (days.Item1 <= 0 && days.Item2 >= 0 ? "yes" : "no");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_complaint_counts_exactly_on_the_days_of_the_window() =>
        Prop.ForAll(Gen.Choose(0, 5000).Two().ToArbitrary(), days =>
        {
            var (upheld, act) = (Day("2015-01-01").AddDays(days.Item1), Day("2018-01-01").AddDays(days.Item2 / 2));
            var counted = upheld <= act && upheld >= act.AddMonths(-36);
            return Fact("complaints.any", $$"""{ "complaints": [{ "kind": "fee", "upheldOn": "{{Text(upheld)}}" }] }""", Text(act)) == (counted ? "yes" : "no");
        }).QuickCheckThrowOnFailure();

    private static void Check(Action<JsonObject, Dice> law) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => law(RandomRequest.Of(new Dice(seed)), new Dice(seed + 1)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    /// <summary>The values of the facts that are judged, by fact, state and pack.</summary>
    private static Dictionary<string, string?> Values(JsonObject request)
    {
        var situation = Situation(request, On);
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var fact in Judged.Where(fact => fact.IsOf(CheckKind.Recruiter)))
        {
            for (var state = 0; state < (fact.Scope == FactScope.Once ? 1 : situation.States.Count); state++)
            {
                for (var pack = 0; pack < (fact.Scope == FactScope.Pack ? Rulebook.Packs.Count : 1); pack++)
                    values[$"{fact.Key} {state} {pack}"] = situation.Written(fact, state, pack);
            }
        }

        return values;
    }

    /// <summary>One input less: of the request, of a group or of an item. The states stay, since they say what is compared.</summary>
    private static JsonObject Without(JsonObject request, Dice dice)
    {
        var less = request.DeepClone().AsObject();
        var places = Places(less).Where(place => place.Key != "targetStates").ToList();
        if (places.Count > 0)
        {
            var (parent, key) = places[dice.Below(places.Count)];
            parent.Remove(key);
        }

        return less;
    }

    private static IEnumerable<(JsonObject Parent, string Key)> Places(JsonObject parent) => parent.SelectMany(pair => pair.Value switch
    {
        JsonObject inner => Places(inner).Append((parent, pair.Key)),
        JsonArray list => list.OfType<JsonObject>().SelectMany(Places).Append((parent, pair.Key)),
        _ => [(parent, pair.Key)],
    });

    private static JsonObject Shuffled(JsonObject request, Dice dice)
    {
        var other = request.DeepClone().AsObject();
        foreach (var (key, list) in other.Where(pair => pair is { Key: not "targetStates", Value: JsonArray }).ToList())
        {
            var items = list!.AsArray().Select(item => (Item: item!.DeepClone(), Place: dice.Below(1000))).ToList();
            other[key] = new JsonArray([.. items.OrderBy(item => item.Place).Select(item => item.Item)]);
        }

        return other;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd");
}
