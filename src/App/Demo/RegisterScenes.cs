using Comity.App.Authorities;
using Comity.App.Authorities.Renewals;

namespace Comity.App.Demo;

/// <summary>
/// Designations in every state. Exampleland: one superseded by another that nobody confirms and that will lapse in ten days, and a change
/// of office-holder that came back. Samplonia: one due for the yearly question, one lapsed, one confirmed for next month, one proposed,
/// one in draft.
/// </summary>
internal sealed class RegisterScenes
{
    private const int DaysLeft = 10;
    private readonly Story _story;
    private readonly Stage _stage;
    private readonly RenewalSweep _sweep;
    private readonly RenewalTerms _terms;

    private RegisterScenes(Story story, Stage stage, RenewalSweep sweep, RenewalTerms terms) => (_story, _stage, _sweep, _terms) = (story, stage, sweep, terms);

    private DateOnly Today => _story.Today;

    public static void Tell(Story story, Stage stage, RenewalSweep sweep, RenewalTerms terms)
    {
        var scenes = new RegisterScenes(story, stage, sweep, terms);
        scenes.Exampleland();
        scenes.Samplonia();
    }

    private void Exampleland()
    {
        var office = Cast.OfExampleland;
        var began = Today.AddMonths(-29);
        var former = Guid.CreateVersion7();
        Confirm(office, former, Notices.Of(office, "Health Workforce Department", Scopes.All, began), began);
        Answer(office, former, began.AddMonths(_terms.After));

        // First asked so long ago that ten days are left to answer.
        var asked = Today.AddDays(DaysLeft - _terms.Within);
        var (lapsing, followed) = (Guid.CreateVersion7(), asked.AddMonths(-_terms.After));
        var said = Notices.Of(office, "Institute of Health Workforce", Scopes.All, followed);
        Confirm(office, lapsing, said, followed);
        AskInVain(asked, Today);
        _story.On(Today.AddDays(-9), cancellation => Draft(office, lapsing, Purpose.Succession, Notices.Succeeded(office, said, Today.AddDays(14), Today.AddDays(-9)), cancellation));
        _story.On(Today.AddDays(-8), cancellation => Propose(office, lapsing, cancellation));
        _story.On(Today.AddDays(-5), cancellation => _stage.DoAsync<DesignationActs, Designation>(Cast.Reviewer, acts => acts.ReturnAsync(
            new About(lapsing, office.Country), "Demonstration: please say in which letter WHO was told of the new office-holder.", cancellation)));
    }

    private void Samplonia()
    {
        var office = Cast.OfSamplonia;
        var silent = Today.AddMonths(-16 - _terms.After);
        Confirm(office, Guid.CreateVersion7(), Notices.Of(office, "Former Statistics Office", Scopes.Data, silent), silent);
        AskInVain(silent.AddMonths(_terms.After), silent.AddMonths(_terms.After).AddDays(_terms.Within + 2));

        var due = Today.AddMonths(-_terms.After);
        Confirm(office, Guid.CreateVersion7(), Notices.Of(office, "Ministry of Health", Scopes.Contact, due), due);
        Confirm(office, Guid.CreateVersion7(), Notices.Of(office, "National Statistics Office", Scopes.Data, Today.AddMonths(1)), Today.AddDays(-10));

        var proposed = Guid.CreateVersion7();
        _story.On(Today.AddDays(-3), cancellation => Draft(
            office, proposed, Purpose.Designation, Notices.Of(office, "Reporting Unit", Scopes.Reports, Today.AddDays(-3)), cancellation));
        _story.On(Today.AddDays(-2), cancellation => Propose(office, proposed, cancellation));
        _story.On(Today.AddDays(-1), cancellation => Draft(
            office, Guid.CreateVersion7(), Purpose.Designation, Notices.Begun(office, "Liaison Office", Today.AddMonths(2)), cancellation));
    }

    /// <summary>Drafted by the editor, sent by the approver, confirmed by the Secretariat, all on one day.</summary>
    private void Confirm(Office office, Guid id, Particulars said, DateOnly day)
    {
        _story.On(day, cancellation => Draft(office, id, Purpose.Designation, said, cancellation));
        _story.On(day, cancellation => Propose(office, id, cancellation));
        _story.On(day, cancellation => _stage.DoAsync<DesignationActs, Designation>(
            Cast.Reviewer, acts => acts.ConfirmAsync(new About(id, office.Country), cancellation)));
    }

    /// <summary>The clock's sweeps, from the first question on.</summary>
    private void AskInVain(DateOnly first, DateOnly end)
    {
        for (var day = first; day < end; day = day.AddDays(_terms.Again))
        {
            _story.On(day, cancellation => _sweep.RunAsync(cancellation));
        }

        if (end < Today)
        {
            _story.On(end, cancellation => _sweep.RunAsync(cancellation));
        }
    }

    /// <summary>Asked on a day, and answered two days later.</summary>
    private void Answer(Office office, Guid id, DateOnly day)
    {
        _story.On(day, cancellation => _sweep.RunAsync(cancellation));
        _story.On(day.AddDays(2), cancellation => _stage.DoAsync<DesignationActs, Designation>(
            office.Owner, acts => acts.StillRightAsync(new About(id, office.Country), cancellation)));
    }

    private Task Draft(Office office, Guid id, Purpose purpose, Particulars said, CancellationToken cancellation) =>
        _stage.DoAsync<DesignationActs, Designation>(office.Editor, acts => acts.DraftAsync(new About(id, office.Country), purpose, said, cancellation));

    private Task Propose(Office office, Guid id, CancellationToken cancellation) =>
        _stage.DoAsync<DesignationActs, Designation>(office.Approver, acts => acts.ProposeAsync(new About(id, office.Country), cancellation));
}
