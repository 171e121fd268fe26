using Comity.App.Layout.Languages;
using Spectre.Console;

namespace Comity.App;

/// <summary>A progress bar for whoever sits at the terminal, on the error stream; nothing where a program listens.</summary>
internal static class TerminalProgress
{
    /// <param name="work">Is given what to call with the key of the step's name, done, and total (0 where the end is not known).</param>
    public static async Task<T> WatchAsync<T>(TextCatalogue texts, bool silent, Func<Action<string, long, long>, Task<T>> work)
    {
        if (silent || Console.IsErrorRedirected)
        {
            return await work((_, _, _) => { });
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).StartAsync(context =>
        {
            var task = context.AddTask(Say(texts, "jobs.starting"));
            return work((step, done, total) => Show(task, Say(texts, step), done, total));
        });
    }

    private static void Show(ProgressTask task, string step, long done, long total)
    {
        task.Description = step;
        task.IsIndeterminate = total == 0;
        task.MaxValue = Math.Max(total, 1);
        task.Value = done;
    }

    private static string Say(TextCatalogue texts, string key) => texts.Find(Language.English, key).Value;
}
