using Comity.App.Access;
using Comity.App.Access.Keys;

namespace Comity.App.Demo;

/// <summary>How everybody came to their role: invited, joined and, for the strongest roles, agreed to by a second person.</summary>
internal static class PeopleScenes
{
    public static void Tell(Story story, Stage stage)
    {
        var first = story.Today.AddMonths(-30);
        story.On(first, cancellation => stage.BeginAsync(Cast.Administrator, cancellation));
        foreach (var player in Cast.OfNoCountry)
        {
            Join(story, stage, first.AddDays(1), player);
        }

        foreach (var office in Cast.Offices)
        {
            Join(story, stage, first.AddDays(2), office.Owner);
            foreach (var colleague in new[] { office.Editor, office.Approver, office.Reader, office.RegisterOfficer, office.RegisterStatistician })
            {
                story.On(first.AddDays(3), cancellation => stage.JoinAsync(office.Owner, colleague, cancellation));
            }
        }

        Wait(story, stage);
    }

    /// <summary>Invited by the first administrator; where four eyes are wanted, the second one agrees. The second one's own role counts at once.</summary>
    private static void Join(Story story, Stage stage, DateOnly day, Player player)
    {
        story.On(day, cancellation => stage.JoinAsync(Cast.Administrator, player, cancellation));
        if (Permissions.WantsFourEyes(player.Role) && player != Cast.SecondAdministrator)
        {
            story.On(day, cancellation => stage.AgreeAsync(Cast.SecondAdministrator, player, cancellation));
        }
    }

    /// <summary>What is left for visitors to do: agree to two grants, and watch an invitation that is open.</summary>
    private static void Wait(Story story, Stage stage)
    {
        story.On(story.Today.AddDays(-4), cancellation => stage.JoinAsync(Cast.Administrator, Cast.SecondOwner, cancellation));
        story.On(story.Today.AddDays(-3), cancellation => stage.JoinAsync(Cast.SecondAdministrator, Cast.SecondAuditor, cancellation));
        story.On(story.Today.AddDays(-1), cancellation => stage.InviteAsync(Cast.OfSamplonia.Owner, Cast.Invited, cancellation));
        story.On(story.Today.AddDays(-6), cancellation => stage.DoAsync<ServiceAccounts, ServiceKey>(Cast.OfExampleland.Owner, accounts => accounts.IssueAsync(
            new KeyRequest(
                "Demo licensing program of Exampleland", Cast.Exampleland, new HashSet<Permission> { Permission.ReadUnpublished, Permission.DraftDesignation },
                stage.Clock.GetUtcNow().AddMonths(6)),
            cancellation)));
    }
}
