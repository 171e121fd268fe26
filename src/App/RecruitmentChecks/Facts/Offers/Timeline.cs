using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>Whether the worker could read the contract, and had the time to (OFR-03).</summary>
internal sealed class Timeline(FactVocabulary facts, InputList inputs) : IOfferFacts
{
    private static readonly char[] Between = [',', ';', ' '];

    private readonly YesNoFact _understood = facts.YesNo("contract.understood");
    private readonly YesNoFact _beforeDeparture = facts.YesNo("contract.beforeDeparture");
    private readonly NumberFact _reflection = facts.Number("contract.reflection");
    private readonly Input _language = inputs["contract.language"];
    private readonly Input _languages = inputs["worker.languages"];
    private readonly Input _wasGiven = inputs["contract.given"];
    private readonly Input _given = inputs["timeline.contractGiven"];
    private readonly Input _signed = inputs["timeline.signed"];
    private readonly Input _departure = inputs["timeline.departure"];

    public void Set(Answers answers, Situation situation)
    {
        var (given, signed, departure) = (answers.Date(_given), answers.Date(_signed), answers.Date(_departure));
        situation.Set(_understood, Share(answers.Text(_language), answers.Text(_languages)));
        situation.Set(_beforeDeparture, BeforeDeparture(given, departure, answers.YesNo(_wasGiven), situation.Date));
        situation.Set(_reflection, Reflection(given, signed));
    }

    /// <summary>OFR-03: calendar days from the day on which the contract was given to that of the signature.</summary>
    internal static decimal? Reflection(DateOnly? given, DateOnly? signed) => signed?.DayNumber - given?.DayNumber;

    /// <summary>Not given at all decides once the day of departure has come.</summary>
    private static bool? BeforeDeparture(DateOnly? given, DateOnly? departure, bool? wasGiven, DateOnly dateOfAct)
    {
        if (departure is not { } leaves)
        {
            return null;
        }

        return given is { } day ? day < leaves : wasGiven == false && leaves <= dateOfAct ? false : null;
    }

    private static bool? Share(string? language, string? languages)
    {
        if (language is null || languages is null)
        {
            return language is InputText.None || languages is InputText.None ? false : null;
        }

        var understood = languages.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        foreach (var one in language.Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (one != InputText.None && Array.Exists(understood, other => one.Equals(other, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
