using Comity.Rules.Book;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Parameters;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Recruiters;

/// <summary>Complaints of fees, fraud or coercion that were upheld in the window before the act, and convictions however old.</summary>
// Code 2010, 4.4 and 8.6.
internal sealed class Complaints(Rulebook rulebook, InputList inputs)
{
    /// <summary>Months before the act; the first day counts.</summary>
    public const string Window = "recruiters.complaint-window";

    private readonly DatedParameter _window = rulebook.Parameter(Window)!;
    private readonly Input _all = inputs["complaints"];
    private readonly Input _kind = inputs["complaints"].Item!["kind"];
    private readonly Input _upheldOn = inputs["complaints"].Item!["upheldOn"];
    private readonly Input _remedied = inputs["complaints"].Item!["remedied"];
    private readonly Input _sanctions = inputs["sanctions"];
    private readonly Input _for = inputs["sanctions"].Item!["kind"];
    private readonly Input _on = inputs["sanctions"].Item!["on"];
    private readonly YesNoFact _any = rulebook.Vocabulary.YesNo("complaints.any");
    private readonly YesNoFact _several = rulebook.Vocabulary.YesNo("complaints.several");
    private readonly YesNoFact _unremedied = rulebook.Vocabulary.YesNo("complaints.unremedied");
    private readonly DateFact _latest = rulebook.Vocabulary.Date("complaints.latest");
    private readonly YesNoFact _grave = rulebook.Vocabulary.YesNo("sanctions.grave");

    public void Set(Answers answers, Situation situation)
    {
        var act = situation.Date;
        var (complaints, from) = (answers.Items(_all), _window.On(act) is { } window ? act.AddMonths(-(int)window.Value) : (DateOnly?)null);
        var (certain, possible, latest) = Count(complaints, from, act);
        situation.Tell(_any, AtLeast(1, complaints, certain, possible));
        situation.Tell(_several, AtLeast(2, complaints, certain, possible));
        situation.Tell(_unremedied, complaints.Any(one => Counts(one, from, act) & !one.YesNo(_remedied)));
        situation.Tell(_latest, latest);
        situation.Tell(_grave, answers.Items(_sanctions).Any(one => one.Text(_for) is { } kind
            ? kind is "trafficking" or "fraud" && !(one.Date(_on) > act)
            : one.Date(_on) > act ? false : null));
    }

    private (int Certain, int Possible, DateOnly? Latest) Count(IReadOnlyList<Answers>? complaints, DateOnly? from, DateOnly act)
    {
        var (certain, possible, latest) = (0, 0, (DateOnly?)null);
        for (var at = 0; at < complaints?.Count; at++)
        {
            var counts = Counts(complaints[at], from, act);
            possible += counts == false ? 0 : 1;
            certain += counts == true ? 1 : 0;
            if (counts == true && !(complaints[at].Date(_upheldOn) < latest))
                latest = complaints[at].Date(_upheldOn);
        }

        return (certain, possible, latest);
    }

    private static bool? AtLeast(int number, IReadOnlyList<Answers>? complaints, int certain, int possible) =>
        complaints is null ? null : certain >= number ? true : possible < number ? false : null;

    private bool? Counts(Answers complaint, DateOnly? from, DateOnly act) =>
        !complaint.Text(_kind).Is("other") & Between(from, complaint.Date(_upheldOn), act);

    private static bool? Between(DateOnly? from, DateOnly? day, DateOnly to)
    {
        if (day is null)
            return null;
        return day > to ? false : from is null ? null : day >= from;
    }
}
