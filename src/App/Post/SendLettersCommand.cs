using System.CommandLine;

namespace Comity.App.Post;

/// <summary>Hands over what waits, once, and ends: to try the settings, or where the server shall not do it by itself.</summary>
internal static class SendLettersCommand
{
    public static Command Create(Func<ParseResult, Settings> settings)
    {
        var command = new Command("send-letters", "Hand the letters that wait over to the mail server, once. Serving does the same by itself.");
        command.SetAction((parsed, cancellation) => RunAsync(settings(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Settings settings, CancellationToken cancellation)
    {
        if (settings.Mail is null)
        {
            await Console.Error.WriteLineAsync("No mail server is named: set COMITY_MAIL_HOST and COMITY_MAIL_FROM.");
            return 2;
        }

        await using var services = await CommandServices.StartAsync(settings, cancellation);
        if (services.GetRequiredService<Settings>().Demo)
        {
            await Console.Error.WriteLineAsync("This database is a demonstration: no letter leaves it.");
            return 2;
        }

        var round = await services.GetRequiredService<Carrier>().RunAsync(cancellation);
        Console.WriteLine($"{round.Sent} handed over, {round.Failed} failed.");
        return round.Failed == 0 ? 0 : 1;
    }
}
