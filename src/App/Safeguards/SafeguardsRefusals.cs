using Comity.App.Common;

namespace Comity.App.Safeguards;

/// <summary>What the list's addresses refuse, each with a stable code; the sentences are in the language files.</summary>
internal static class SafeguardsRefusals
{
    public static Refusal NoSuchEdition(string edition, IEnumerable<string> held) =>
        Refusal.Of("no-such-list-edition", ("edition", edition), ("held", string.Join(", ", held)));

    public static Refusal NoSuchCountry(string? country) => Refusal.Of("no-such-country", ("country", country ?? ""));

    public static Refusal NoSuchJurisdiction(string jurisdiction) => Refusal.Of("no-such-jurisdiction", ("jurisdiction", jurisdiction));

    public static Refusal BadDay(string? text) => Refusal.Of("bad-day-of-act", ("text", text ?? ""));

    public static Refusal BadThreshold(string name, string text) => Refusal.Of("bad-threshold", ("name", name), ("text", text));
}
