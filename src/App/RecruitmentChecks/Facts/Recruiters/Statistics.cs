using System.Globalization;
using Comity.Rules.Book;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Parameters;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Recruiters;

/// <summary>Whether the statistics of the last year that was due were filed.</summary>
// Code 2010, 6.2 and 8.7.
internal sealed class Statistics(Rulebook rulebook, InputList inputs)
{
    /// <summary>Months after the end of a year in which its statistics are filed; the last day is still in time.</summary>
    public const string After = "recruiters.statistics-after";

    private readonly DatedParameter _after = rulebook.Parameter(After)!;
    private readonly Input _all = inputs["statistics"];
    private readonly Input _of = inputs["statistics"].Item!["year"];
    private readonly Input _filedOn = inputs["statistics"].Item!["filedOn"];
    private readonly YesNoFact _filed = rulebook.Vocabulary.YesNo("statistics.filed");
    private readonly TextFact _year = rulebook.Vocabulary.Text("statistics.year");

    public void Set(Answers answers, Situation situation)
    {
        var act = situation.Date;
        if (_after.On(act) is not { } months || answers.Items(_all) is not { } all)
            return;
        var year = DueOn(act, (int)months.Value);
        var filed = all.Any(one => (one.Number(_of) is { } of ? of == year : null) & (one.Date(_filedOn) is { } on ? on <= act : null));
        situation.Tell(_filed, filed);
        if (filed != true)
            situation.Set(_year, year.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The latest year of which the time to file was over on the day before.</summary>
    private static int DueOn(DateOnly act, int months)
    {
        var year = act.Year - 1;
        while (new DateOnly(year, 12, 31).AddMonths(months) >= act)
            year--;
        return year;
    }
}
