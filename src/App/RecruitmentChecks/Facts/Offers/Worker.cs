using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>The worker: qualification, permit, registration, age, consent and duties at home (OFR-10, 35 to 37).</summary>
internal sealed class Worker(FactVocabulary facts, InputList inputs) : IOfferFacts
{
    private readonly YesNoFact _below = facts.YesNo("job.belowQualification");
    private readonly YesNoFact _path = facts.YesNo("path.dated");
    private readonly YesNoFact _visa = facts.YesNo("visa.matches");
    private readonly YesNoFact _registered = facts.YesNo("registration.path");
    private readonly NumberFact _age = facts.Number("worker.age");
    private readonly YesNoFact _free = facts.YesNo("consent.free");
    private readonly YesNoFact _data = facts.YesNo("consent.data");
    private readonly CodeFact _obligations = facts.Code("worker.obligations");
    private readonly Input _recognition = inputs["path.recognition"];
    private readonly Input _isco = inputs["job.isco"];
    private readonly Input _qualification = inputs["worker.qualification"];
    private readonly Input _visaType = inputs["visa.type"];
    private readonly Input _matchesJob = inputs["visa.matchesJob"];
    private readonly Input _matchesHours = inputs["visa.matchesHours"];
    private readonly Input _registration = inputs["registration"];
    private readonly Input _birthDate = inputs["worker.birthDate"];
    private readonly Input _consentsFree = inputs["consents.free"];
    private readonly Input _consentsData = inputs["consents.data"];
    private readonly Input _outstanding = inputs["obligations.outstanding"];

    public void Set(Answers answers, Situation situation)
    {
        var recognition = answers.Text(_recognition);
        situation.Set(_below, recognition is null ? Below(answers.Texts(_isco), answers.Texts(_qualification)) : recognition != "notBelow");
        situation.Tell(_path, recognition switch { "datedPath" => true, "none" => false, _ => null });
        situation.Set(_visa, Visa(answers));
        situation.Tell(_registered, answers.Text(_registration) is { } word ? word != InputText.None : null);
        situation.Set(_age, answers.Date(_birthDate) is { } born ? Age(born, situation.Date) : null);
        situation.Tell(_free, answers.YesNo(_consentsFree));
        situation.Tell(_data, answers.YesNo(_consentsData));
        situation.Tell(_obligations, answers.Text(_outstanding));
    }

    /// <summary>OFR-36: full years; a year is full on the birthday, and on 28 February where there is no 29th.</summary>
    internal static int Age(DateOnly born, DateOnly on)
    {
        var years = on.Year - born.Year;
        return years > 0 && born.AddYears(years) > on ? years - 1 : years;
    }

    /// <summary>OFR-10: by major groups of ISCO-08, of which a higher number asks for less; the best of each list counts.</summary>
    internal static bool? Below(IReadOnlyList<string>? job, IReadOnlyList<string>? qualification) =>
        MajorGroup(job) is { } here && MajorGroup(qualification) is { } able ? here > able : null;

    /// <summary>The lowest major group from 1 to 9. National codes, and the armed forces, have none that compares.</summary>
    private static int? MajorGroup(IReadOnlyList<string>? codes)
    {
        int? lowest = null;
        for (var at = 0; at < (codes?.Count ?? 0); at++)
        {
            if (codes![at][0] is >= '1' and <= '9' and var digit && !(lowest <= digit - '0'))
            {
                lowest = digit - '0';
            }
        }

        return lowest;
    }

    /// <summary>OFR-35: what the permit is for counts before its name.</summary>
    private bool? Visa(Answers answers)
    {
        var (job, hours) = (answers.YesNo(_matchesJob), answers.YesNo(_matchesHours));
        return job is null && hours is null && answers.Text(_visaType) == InputText.None ? false : Truth.All(job, hours);
    }
}
