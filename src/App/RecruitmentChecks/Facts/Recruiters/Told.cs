using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Recruiters;

/// <summary>Items that were told, asked one by one, and facts with their origin. Yes, no and not known are true, false and null.</summary>
internal static class Told
{
    /// <summary>Yes where it holds of one; no where it holds of none, as of an empty list. Not known without a list.</summary>
    public static bool? Any(this IReadOnlyList<Answers>? items, Func<Answers, bool?> holds)
    {
        bool? any = items is null ? null : false;
        for (var at = 0; at < items?.Count && any != true; at++)
            any |= holds(items[at]);
        return any;
    }

    /// <summary>No where it fails of one; yes where it holds of all, as of an empty list. Not known without a list.</summary>
    public static bool? All(this IReadOnlyList<Answers>? items, Func<Answers, bool?> holds) => !items.Any(item => !holds(item));

    /// <summary>The names of the items of which it holds for certain, or their numbers in the list; null where there is none.</summary>
    public static string? Names(this IReadOnlyList<Answers>? items, Input name, Func<Answers, bool?> holds)
    {
        List<string>? names = null;
        for (var at = 0; at < items?.Count; at++)
        {
            if (holds(items[at]) == true)
                (names ??= []).Add(items[at].Text(name) ?? FormattableString.Invariant($"{at + 1}"));
        }

        return names is null ? null : string.Join(", ", names);
    }

    /// <summary>Not known where one of the two is not.</summary>
    public static bool? Is(this string? word, string? other) => word is null || other is null ? null : word == other;

    public static void Tell(this Situation situation, YesNoFact fact, bool? value, int state = 0, int pack = 0)
    {
        situation.Set(fact, value, state, pack);
        if (value is not null)
            situation.SetOrigin(fact.Fact, Origins.Given, state, pack);
    }

    public static void Tell(this Situation situation, DateFact fact, DateOnly? value)
    {
        situation.Set(fact, value);
        if (value is not null)
            situation.SetOrigin(fact.Fact, Origins.Given);
    }

    public static void Tell(this Situation situation, CodeFact fact, string? value)
    {
        situation.Set(fact, value);
        if (value is not null)
            situation.SetOrigin(fact.Fact, Origins.Given);
    }

    public static void Tell(this Situation situation, TextFact fact, string? value)
    {
        situation.Set(fact, value);
        if (value is not null)
            situation.SetOrigin(fact.Fact, Origins.Given);
    }

    public static void Tell(this Situation situation, CountryFact fact, string? value, int state = 0)
    {
        situation.Set(fact, value, state);
        if (value is not null)
            situation.SetOrigin(fact.Fact, Origins.Given, state);
    }
}
