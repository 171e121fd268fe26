using Comity.App.Layout;

namespace Comity.App.Access.SignIn;

/// <summary>Browser and system in two words, so that somebody knows their own sessions; the rest of what a browser says is not kept.</summary>
internal static class BrowserWords
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <returns>Such as <c>Firefox, Windows</c>; a question mark for what it does not say.</returns>
    public static string Of(string? agent) => $"{Find(Browsers, agent)}, {Find(Systems, agent)}";

    /// <summary>As a reader has it: <c>Firefox on Windows</c>. What is kept otherwise is shown as it is.</summary>
    public static string Say(Reader reader, string kept) => kept.Split(", ") switch
    {
        ["?", "?"] => reader.Say("account.sessions.unknown"),
        [var browser, "?"] => browser,
        ["?", var system] => system,
        [var browser, var system] => reader.Say("account.sessions.device", ("browser", browser), ("system", system)),
        _ => kept,
    };

    private static string Find((string Mark, string Name)[] known, string? agent) =>
        known.Where(k => agent?.Contains(k.Mark, StringComparison.Ordinal) == true).Select(k => k.Name).FirstOrDefault() ?? "?";
}
