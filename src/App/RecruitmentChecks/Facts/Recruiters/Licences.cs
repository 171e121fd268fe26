using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Recruiters;

/// <summary>Licences: from where, from when to when, for what, and whether they were taken away. Days are inclusive at both ends.</summary>
// Code 2010, 8.5: recruiters that competent authorities have authorized.
internal sealed class Licences(FactVocabulary words, InputList inputs)
{
    private readonly Input _all = inputs["licences"];
    private readonly Input _home = inputs["country"];
    private readonly Input _lawRequires = inputs["licenceRequired"];
    private readonly Input _placementEnds = inputs["placementEnds"];
    private readonly Input _country = inputs["licences"].Item!["country"];
    private readonly Input _class = inputs["licences"].Item!["class"];
    private readonly Input _targets = inputs["licences"].Item!["targets"];
    private readonly Input _from = inputs["licences"].Item!["from"];
    private readonly Input _to = inputs["licences"].Item!["to"];
    private readonly Input _noEnd = inputs["licences"].Item!["noEnd"];
    private readonly Input _status = inputs["licences"].Item!["status"];
    private readonly YesNoFact _required = words.YesNo("licence.required");
    private readonly YesNoFact _valid = words.YesNo("licence.valid");
    private readonly DateFact _lastDay = words.Date("licence.lastDay");
    private readonly YesNoFact _withdrawn = words.YesNo("licence.withdrawn");
    private readonly YesNoFact _covers = words.YesNo("licence.covers");
    private readonly YesNoFact _outlasts = words.YesNo("licence.outlasts");
    private readonly DateFact _ends = words.Date("placement.ends");

    public void Set(Answers answers, Situation situation)
    {
        var (licences, home, act, ends) = (answers.Items(_all), answers.Text(_home), situation.Date, answers.Date(_placementEnds));
        situation.Tell(_required, answers.YesNo(_lawRequires));
        situation.Tell(_ends, ends);
        situation.Tell(_valid, licences.Any(one => IsOf(one, home) & Holds(one, act) & IsValid(one)));
        situation.Tell(_withdrawn, licences.Any(one => !IsValid(one) & !IsOver(one, act)));
        situation.Tell(_outlasts, licences.Any(one => IsOf(one, home) & IsValid(one) & Lasts(one, ends)));
        situation.Tell(_lastDay, LastDay(licences, home));
        for (var state = 0; state < situation.States.Count; state++)
            situation.Tell(_covers, Covers(licences, situation.States[state], act), state);
    }

    private bool? Covers(IReadOnlyList<Answers>? licences, string state, DateOnly act) => licences.Any(one =>
        Holds(one, act) & IsValid(one) & Has(one, "overseas") & Has(one, "health") & Reaches(one, state));

    private bool? IsOf(Answers licence, string? country) => licence.Text(_country).Is(country);

    private bool? Holds(Answers licence, DateOnly act) => Until(licence.Date(_from), act) & Lasts(licence, act);

    /// <summary>Its days are known not to hold the act.</summary>
    private bool IsOver(Answers licence, DateOnly act) => Holds(licence, act) == false;

    private bool? Lasts(Answers licence, DateOnly? day) => licence.YesNo(_noEnd) == true ? true : Until(day, licence.Date(_to));

    private bool? IsValid(Answers licence) => licence.Text(_status).Is("valid");

    private bool? Has(Answers licence, string word) => licence.Texts(_class)?.Contains(word);

    private bool? Reaches(Answers licence, string state) => licence.Texts(_targets) switch
    {
        null => null,
        { Count: 0 } => true,
        _ when state is Situation.NoState => null,
        var targets => targets.Contains(state),
    };

    /// <summary>None of the days is later than the other; not known where one of them is not.</summary>
    private static bool? Until(DateOnly? earlier, DateOnly? later) => earlier is null || later is null ? null : earlier <= later;

    private DateOnly? LastDay(IReadOnlyList<Answers>? licences, string? home)
    {
        DateOnly? last = null;
        for (var at = 0; at < licences?.Count; at++)
        {
            var licence = licences[at];
            if (IsOf(licence, home) != true || IsValid(licence) == false)
                continue;
            if (licence.YesNo(_noEnd) == true)
                return null;
            if (licence.Date(_to) is { } to && !(to < last))
                last = to;
        }

        return last;
    }
}
