using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>Facts that are what the request says, word for word; and the questions that several groups ask of an answer.</summary>
internal static class Tell
{
    /// <summary>Sets the value, and that the request told it.</summary>
    public static void Tells(this Situation situation, YesNoFact fact, bool? value)
    {
        if (value is not null)
        {
            situation.Set(fact, value);
            situation.SetOrigin(fact.Fact, Origins.Given);
        }
    }

    /// <summary>As above, for a word of the fact's list.</summary>
    public static void Tells(this Situation situation, CodeFact fact, string? word)
    {
        if (word is not null)
        {
            situation.Set(fact, word);
            situation.SetOrigin(fact.Fact, Origins.Given);
        }
    }

    /// <summary>Does the list hold the word? Not known without a list.</summary>
    public static bool? Holds(this IReadOnlyList<string>? list, string word)
    {
        if (list is null)
        {
            return null;
        }

        for (var at = 0; at < list.Count; at++)
        {
            if (list[at] == word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many of the words the list lacks. Not known without a list.</summary>
    public static int? Lacks(this IReadOnlyList<string>? list, string[] words)
    {
        if (list is null)
        {
            return null;
        }

        var missing = 0;
        foreach (var word in words)
        {
            missing += list.Holds(word) == true ? 0 : 1;
        }

        return missing;
    }

    /// <summary>No where one is no; yes where both are yes.</summary>
    public static bool? And(bool? one, bool? other) => one == false || other == false ? false : one is null || other is null ? null : true;

    /// <summary>Yes where one is yes; no where both are no.</summary>
    public static bool? Or(bool? one, bool? other) => one == true || other == true ? true : one is null || other is null ? null : false;
}
