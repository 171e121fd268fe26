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

    private static string Find((string Mark, string Name)[] known, string? agent) =>
        known.Where(k => agent?.Contains(k.Mark, StringComparison.Ordinal) == true).Select(k => k.Name).FirstOrDefault() ?? "?";
}
