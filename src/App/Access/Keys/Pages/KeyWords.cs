using Comity.App.Layout;
using Comity.App.Reference;

namespace Comity.App.Access.Keys.Pages;

/// <summary>How a key is spoken of.</summary>
internal static class KeyWords
{
    public static string StateOf(ServiceAccount account, DateTimeOffset now) => account.RefusalAt(now)?.Code switch
    {
        "key-revoked" => "revoked",
        "key-expired" => "expired",
        _ => "good",
    };

    public static string CountryOf(ServiceAccount account, ReferenceData reference, Reader reader) => account.Country is { } country
        ? reference.NameOf(country.Value, reader.Language.Code)
        : reader.Say("keys.secretariat");
}
