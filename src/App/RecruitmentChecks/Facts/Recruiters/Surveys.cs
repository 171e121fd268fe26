using Comity.Rules.Book;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Parameters;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Recruiters;

/// <summary>The mandatory surveys of the Ethical Recruiters List, two a year.</summary>
internal sealed class Surveys(Rulebook rulebook, InputList inputs)
{
    /// <summary>Days of grace after the due day.</summary>
    public const string Grace = "recruiters.survey-grace";

    private readonly DatedParameter _grace = rulebook.Parameter(Grace)!;
    private readonly Input _all = inputs["surveyReplies"];
    private readonly Input _due = inputs["surveyReplies"].Item!["due"];
    private readonly Input _answered = inputs["surveyReplies"].Item!["answered"];
    private readonly Input _answeredOn = inputs["surveyReplies"].Item!["answeredOn"];
    private readonly YesNoFact _open = rulebook.Vocabulary.YesNo("surveys.open");
    private readonly YesNoFact _overdue = rulebook.Vocabulary.YesNo("surveys.overdue");
    private readonly DateFact _openSince = rulebook.Vocabulary.Date("surveys.openSince");

    public void Set(Answers answers, Situation situation)
    {
        var (surveys, act, grace) = (answers.Items(_all), situation.Date, (int?)_grace.On(situation.Date)?.Value);
        var none = surveys is { Count: 0 };
        situation.Tell(_open, none ? true : surveys.Any(one => IsOpen(one, act)));
        situation.Tell(_overdue, none ? null : surveys.Any(one => IsOpen(one, act) & IsLate(one, act, grace)));
        situation.Tell(_openSince, OpenSince(surveys, act));
    }

    /// <summary>Due on or before the act, and not answered by then.</summary>
    private bool? IsOpen(Answers survey, DateOnly act) => (survey.Date(_due) is { } due ? due <= act : null) & !IsAnswered(survey, act);

    private bool? IsAnswered(Answers survey, DateOnly act)
    {
        var (answered, on) = (survey.YesNo(_answered), survey.Date(_answeredOn));
        if (answered == false || on > act)
            return false;
        return on <= act ? true : null;
    }

    private bool? IsLate(Answers survey, DateOnly act, int? grace) =>
        survey.Date(_due) is { } due && grace is { } days ? act > due.AddDays(days) : null;

    private DateOnly? OpenSince(IReadOnlyList<Answers>? surveys, DateOnly act)
    {
        DateOnly? since = null;
        for (var at = 0; at < surveys?.Count; at++)
        {
            if (IsOpen(surveys[at], act) == true && !(surveys[at].Date(_due) >= since))
                since = surveys[at].Date(_due);
        }

        return since;
    }
}
