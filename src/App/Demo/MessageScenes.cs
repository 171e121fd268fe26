using Comity.App.Authorities.Messages;
using Comity.App.Common;

namespace Comity.App.Demo;

/// <summary>What the two authorities and the Secretariat have written to each other; something is unread for each of them.</summary>
internal static class MessageScenes
{
    private static readonly Party Exampleland = Party.Of(Cast.Exampleland);
    private static readonly Party Samplonia = Party.Of(Cast.Samplonia);

    public static void Tell(Story story, Stage stage)
    {
        Between(story, stage);
        story.On(story.Today.AddDays(-3), cancellation => BeginAsync(
            stage, Cast.Reviewer, Party.Secretariat, Exampleland, "Demonstration: the change of your office-holder",
            "Your notice came back with a question. Please answer there, or here if something is not clear.", cancellation));
        story.On(story.Today.AddDays(-2), cancellation => BeginAsync(
            stage, Cast.OfSamplonia.Owner, Samplonia, Party.Secretariat, "Demonstration: who sends our report",
            "We have proposed a Reporting Unit. When may it begin its work?", cancellation));
    }

    private static void Between(Story story, Stage stage)
    {
        var thread = Guid.Empty;
        story.On(story.Today.AddDays(-8), async cancellation => thread = await BeginAsync(
            stage, Cast.OfExampleland.Owner, Exampleland, Samplonia, "Demonstration: nurses trained in Exampleland",
            "Forty nurses who were trained with us work in Samplonia, we are told. Could you say how many of them are licensed?", cancellation));
        story.On(story.Today.AddDays(-7), cancellation => ReplyAsync(
            stage, Cast.OfSamplonia.Editor, thread, "Thirty-six hold a licence. We can send the figures by year, if that helps.", cancellation));
        story.On(story.Today.AddDays(-1), cancellation => ReplyAsync(
            stage, Cast.OfExampleland.Approver, thread, "It would, thank you. The last five years would be enough.", cancellation));
    }

    private static Task<Guid> BeginAsync(Stage stage, Player by, Party own, Party to, string topic, string text, CancellationToken cancellation) =>
        stage.DoAsync<MessageActs, Guid>(by, acts => acts.BeginAsync(NewMessage.Begin(own, [to], topic, text, Wrong)!, [], cancellation));

    private static Task<Guid> ReplyAsync(Stage stage, Player by, Guid thread, string text, CancellationToken cancellation) =>
        stage.DoAsync<MessageActs, Guid>(by, acts => acts.ReplyAsync(thread, NewMessage.Reply(text, Wrong)!, [], cancellation));

    private static void Wrong(string field, Refusal refusal) => throw new InvalidOperationException($"A message of the demonstration cannot be sent: {field}, {refusal.Code}.");
}
