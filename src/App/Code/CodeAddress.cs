using Comity.Rules.Instruments;

namespace Comity.App.Code;

/// <summary>Where a place of the Code is read: an address that stays.</summary>
internal static class CodeAddress
{
    public static string Of(Citation place) => $"/code/{place.Edition}/{place.Paragraph}";

    public static string Of(CodeEdition edition) => $"/code/{edition.Id}";

    /// <summary>The name of a paragraph within the page of its edition.</summary>
    public static string Anchor(Citation place) => "p" + place.Paragraph;
}
