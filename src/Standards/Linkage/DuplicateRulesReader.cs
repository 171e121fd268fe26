using System.Globalization;
using Comity.Methods.Linkage;

namespace Comity.Standards.Linkage;

/// <summary>
/// Reads <c>policy/personnel/duplicates.yaml</c>: by which rules two records of a register count as one person, by edition. Every key and word is known or
/// refused; each comparison gives each of its outcomes a weight; editions follow one another without overlap.
/// </summary>
public static class DuplicateRulesReader
{
    private static readonly string[] Statuses = ["verified", "secondary", "recalled", "ours", "unknown"];

    /// <returns>In order of time.</returns>
    /// <exception cref="FormatException">With the line and what is wrong there.</exception>
    public static IReadOnlyList<DuplicateRules> Read(TextReader yaml)
    {
        var root = PolicyNode.Read(yaml).Only("source", "status", "outcomes", "editions");
        var status = Statuses.Contains(root.Child("status").Text) ? root.Child("status").Text : throw root.Child("status").Wrong($"none of {string.Join(", ", Statuses)}");
        var words = root.Child("outcomes").Entries.ToDictionary(e => e.Key.Word<Outcome>(), e => e.Value.Wording());
        var editions = root.Child("editions").Items.Select(node => Edition(node) with { Source = root.Child("source").Text, Status = status, Words = words }).ToList();
        for (var later = 1; later < editions.Count; later++)
        {
            if (editions[later - 1].Until is not { } last || last >= editions[later].From)
                throw root.Child("editions").Wrong($"the edition {editions[later].Edition} begins before the one before has ended");
        }

        foreach (var outcome in editions.SelectMany(e => e.Comparisons).SelectMany(c => c.Weights.Keys).Append(Outcome.Unknown).Where(o => !words.ContainsKey(o)))
            throw root.Child("outcomes").Wrong($"“{PolicyNode.Named(outcome)}” has no words");
        return editions;
    }

    /// <summary>The rules that count on a day; none before the first.</summary>
    public static DuplicateRules? On(this IReadOnlyList<DuplicateRules> editions, DateOnly day) => editions.FirstOrDefault(e => e.CountsOn(day));

    private static DuplicateRules Edition(PolicyNode node)
    {
        node.Only("id", "validFrom", "validTo", "reading", "thresholds", "commonness", "likeness", "placeholderDays", "largestBlock", "keys", "comparisons", "guards");
        var bands = Bands(node.Child("commonness"));
        return new DuplicateRules(node.Child("id").Text)
        {
            From = node.Child("validFrom").Day(),
            Until = node.Find("validTo")?.Day(),
            Source = "",
            Status = "",
            Words = null!,
            Reading = node.Child("reading").Wording(),
            Thresholds = Thresholds(node.Child("thresholds")),
            Bands = bands,
            Likeness = Likeness(node.Child("likeness")),
            PlaceholderDays = [.. node.Child("placeholderDays").Items.Select(DayOfYear)],
            LargestBlock = node.Child("largestBlock").Count(2),
            Keys = Distinct(node.Child("keys"), node.Child("keys").Items.Select(Key), key => key.Id),
            Comparisons = Distinct(node.Child("comparisons"), node.Child("comparisons").Items.Select(c => Comparison(c, bands)), c => PolicyNode.Named(c.Compare)),
            Guards = Distinct(node.Child("guards"), node.Child("guards").Items.Select(GuardOf), guard => guard.Id),
        };
    }

    private static Thresholds Thresholds(PolicyNode node)
    {
        node.Only("sure", "review", "records", "perDoubling");
        var (sure, review) = (node.Child("sure").Tenths(), node.Child("review").Tenths());
        return sure >= review
            ? new Thresholds(sure, review, node.Child("records").Count(1), node.Child("perDoubling").Tenths())
            : throw node.Wrong("“sure” is below “review”");
    }

    private static List<CommonnessBand> Bands(PolicyNode node)
    {
        var bands = node.Items.Select(Band).ToList();
        var falls = bands.Zip(bands.Skip(1)).All(pair => pair.First.OutOf is { } rarer && (pair.Second.OutOf is not { } next || next < rarer));
        return bands[^1].OutOf is null && falls ? bands : throw node.Wrong("bands go from rare to common, the last without “oneOutOf”");
    }

    private static CommonnessBand Band(PolicyNode node)
    {
        node.Only("id", "oneOutOf", "fewest", "name");
        return new CommonnessBand(node.Child("id").Text, node.Find("oneOutOf")?.Count(1), node.Find("fewest")?.Count(1) ?? 0, node.Child("name").Wording());
    }

    private static NameLikeness Likeness(PolicyNode node)
    {
        node.Only("oneLetterFrom", "twoLettersFrom", "soundsFrom");
        return new NameLikeness(node.Child("oneLetterFrom").Count(2), node.Child("twoLettersFrom").Count(3), node.Child("soundsFrom").Count(1));
    }

    private static string DayOfYear(PolicyNode node) =>
        DateOnly.TryParseExact("2000-" + node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? node.Text : throw node.Wrong("a day of the year such as 01-31 is expected");

    private static BlockingKey Key(PolicyNode node)
    {
        node.Only("id", "parts", "name");
        return new BlockingKey(node.Child("id").Text, [.. node.Child("parts").Items.Select(part => part.Word<KeyPart>())], node.Child("name").Wording());
    }

    private static ComparisonRule Comparison(PolicyNode node, List<CommonnessBand> bands)
    {
        node.Only("compare", "name", "weights");
        var (compare, weights) = (node.Child("compare").Word<Compared>(), new Dictionary<Outcome, OutcomeWeight>());
        foreach (var (key, value) in node.Child("weights").Entries)
        {
            var outcome = key.Word<Outcome>();
            if (!ComparisonVocabulary.Outcomes[compare].Contains(outcome))
                throw key.Wrong($"{PolicyNode.Named(compare)} never says “{key.Text}”");
            weights[outcome] = Weight(value, compare, outcome, bands);
        }

        var missing = ComparisonVocabulary.Outcomes[compare].Where(o => !weights.ContainsKey(o)).ToList();
        return missing.Count == 0
            ? new ComparisonRule(compare, node.Child("name").Wording(), weights)
            : throw node.Wrong($"{PolicyNode.Named(compare)} lacks a weight for {string.Join(", ", missing.Select(PolicyNode.Named))}");
    }

    private static OutcomeWeight Weight(PolicyNode node, Compared compare, Outcome outcome, List<CommonnessBand> bands)
    {
        if (!node.IsMap)
            return new OutcomeWeight([.. bands.Select(_ => node.Tenths())]);
        if (!ComparisonVocabulary.MayDependOnCommonness(compare, outcome))
            throw node.Wrong($"the weight of “{PolicyNode.Named(outcome)}” does not depend on how common a value is");
        node.Only([.. bands.Select(b => b.Id)]);
        return new OutcomeWeight([.. bands.Select(b => node.Child(b.Id).Tenths())]);
    }

    private static Guard GuardOf(PolicyNode node)
    {
        node.Only("id", "when", "atMost", "because");
        var when = new Dictionary<Compared, IReadOnlyList<Outcome>>();
        foreach (var (key, value) in node.Child("when").Entries)
        {
            var compare = key.Word<Compared>();
            when[compare] = [.. value.OneOrMany.Select(one => OutcomeOf(compare, one))];
        }

        var most = node.Child("atMost").Word<Verdict>();
        return most == Verdict.Sure ? throw node.Wrong("a guard that allows all is none") : new Guard(node.Child("id").Text, when, most, node.Child("because").Wording());
    }

    private static Outcome OutcomeOf(Compared compare, PolicyNode node)
    {
        var outcome = node.Word<Outcome>();
        return outcome == Outcome.Unknown || ComparisonVocabulary.Outcomes[compare].Contains(outcome)
            ? outcome
            : throw node.Wrong($"{PolicyNode.Named(compare)} never says “{node.Text}”");
    }

    private static List<T> Distinct<T>(PolicyNode node, IEnumerable<T> all, Func<T, string> id)
    {
        var list = all.ToList();
        return list.GroupBy(id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice ? throw node.Wrong($"“{twice.Key}” stands here twice") : list;
    }
}
