using Comity.App.Layout;
using Comity.Rules.Instruments;
using Microsoft.AspNetCore.Html;

namespace Comity.App.Code.Pages;

/// <summary>The short name of an edition; an edition that nobody has named yet goes by its title.</summary>
internal static class EditionName
{
    public static IHtmlContent Short(this Reader reader, CodeEdition edition) =>
        reader.Has(Key(edition)) ? reader.Text(Key(edition)) : reader.Text(edition.Title);

    public static string ShortText(this Reader reader, CodeEdition edition) =>
        reader.Has(Key(edition)) ? reader.Say(Key(edition)) : reader.Say(edition.Title);

    private static string Key(CodeEdition edition) => "code.editions." + edition.Id;
}
