using Comity.Standards.CodeLists;

namespace Comity.App.Serving.Answers;

/// <summary>A country, or a place that statistics name beside countries.</summary>
/// <param name="Country">The country that reports for it: of a part of a country that country, else the place itself.</param>
internal sealed record Place(string Code, string Country)
{
    public bool IsPart => Code != Country;

    public static Place Of(Country country) => new(country.Iso3, country.Iso3);

    public static Place Of(Area area) => new(area.Code, area is { Kind: "subdivision", PartOf: [var whole] } ? whole : area.Code);
}
