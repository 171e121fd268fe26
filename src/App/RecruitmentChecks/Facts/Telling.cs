using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts;

/// <summary>Facts that are what the request says, or follow from it alone: set with that origin.</summary>
internal static class Telling
{
    public static void Tell(this Situation situation, YesNoFact fact, bool? value, int state = 0, int pack = 0)
    {
        situation.Set(fact, value, state, pack);
        if (value is not null)
        {
            situation.SetOrigin(fact.Fact, Origins.Given, state, pack);
        }
    }

    public static void Tell(this Situation situation, DateFact fact, DateOnly? value)
    {
        situation.Set(fact, value);
        if (value is not null)
        {
            situation.SetOrigin(fact.Fact, Origins.Given);
        }
    }

    public static void Tell(this Situation situation, CodeFact fact, string? value)
    {
        situation.Set(fact, value);
        if (value is not null)
        {
            situation.SetOrigin(fact.Fact, Origins.Given);
        }
    }

    public static void Tell(this Situation situation, TextFact fact, string? value)
    {
        situation.Set(fact, value);
        if (value is not null)
        {
            situation.SetOrigin(fact.Fact, Origins.Given);
        }
    }

    public static void Tell(this Situation situation, CountryFact fact, string? value, int state = 0)
    {
        situation.Set(fact, value, state);
        if (value is not null)
        {
            situation.SetOrigin(fact.Fact, Origins.Given, state);
        }
    }
}
