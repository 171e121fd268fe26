using Comity.App.Authorities.Published;
using Comity.App.Layout;
using Comity.App.Layout.Charts;
using Comity.App.Layout.Maps;
using Comity.App.Reference;

namespace Comity.App.Authorities;

/// <summary>The map of the register: who has an authority, whose lapsed, whose place is vacant.</summary>
internal sealed class RegisterPictures(Reader reader, AuthorityWords words)
{
    public WorldMap Map(Coverage coverage, Func<string, string?> href) => new()
    {
        Id = "coverage",
        Title = Title(coverage),
        Description = Title(coverage) + " " + string.Join(" ", coverage.Regions.Select(r =>
            reader.Say("authorities.coverage.region", ("region", words.Region(r.Region)), ("active", r.Active), ("members", r.Members)))),
        Direction = reader.Language.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight,
        Language = reader.Language.Code,
        Places = [.. coverage.Countries.Select(c => new MapPlace(c.Iso3, words.Country(c.Iso3), (double)c.Standing) { Href = href(c.Iso3) })],
        Colours = ColourScale.Ordered((double)AuthorityStanding.Lapsed, (double)AuthorityStanding.Active),
        Words = new ScaleWords(
            value => reader.Say("authorities.standing." + (AuthorityStanding)value),
            _ => reader.Say("authorities.standing." + AuthorityStanding.Vacant),
            name => name,
            reader.Say("authorities.notMember")),
        Caption = (name, value) => reader.Say("authorities.coverage.caption", ("name", name), ("value", value)),
    };

    public string Title(Coverage coverage) =>
        reader.Say("authorities.coverage.count", ("active", coverage.Active), ("members", coverage.Countries.Count), ("day", coverage.On));
}

/// <summary><c>/authorities/map.svg</c>: the map as a file.</summary>
internal static class SaveRegisterMap
{
    public static async Task<IResult> Handle(
        IAuthorities authorities, ReferenceData reference, RegisterPictures pictures, Reader reader, TimeProvider time, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var coverage = Coverage.Of(await authorities.CurrentAsync(cancellation), reference, today, today);
        var svg = pictures.Map(coverage, static _ => null)
            .Standalone(reader.Say("authorities.coverage.source"), WorldGeometry.Current.DisclaimerIn(reader.Language.Code));
        return TypedResults.Text(svg, "image/svg+xml; charset=utf-8");
    }
}
