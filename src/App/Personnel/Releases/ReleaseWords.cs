using Comity.App.Layout;
using Comity.Methods.Disclosure;
using Microsoft.AspNetCore.Html;

namespace Comity.App.Personnel.Releases;

/// <summary>Releases in the reader's words.</summary>
internal static class ReleaseWords
{
    public static string Name(Release release, Reader reader) =>
        reader.Say("releases.name", ("what", reader.Say("counting.counts." + release.Asked.Counts)), ("by", By(release.Asked, reader)));

    /// <summary>By what figures are told apart.</summary>
    public static string By(ReleaseQuestion question, Reader reader) =>
        string.Join(" · ", question.Dimensions.Select(d => reader.Say("counting.dimensions." + d.Name)));

    /// <summary>Of which day or years.</summary>
    public static string Time(Release release, Reader reader) => release.On is { } on ? reader.Date(on) : $"{Reader.Year(release.From)} – {Reader.Year(release.To)}";

    /// <summary>Whether numbers are withheld or rounded, and which.</summary>
    public static IHtmlContent Rules(DisclosureParameters rules, Reader reader) => reader.Text(
        rules.RoundingTo is null ? "releases.rules.withheldNow" : "releases.rules.roundedNow", ("below", rules.Threshold), ("multiple", rules.RoundingTo));
}
