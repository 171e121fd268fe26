using System.Globalization;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Statistics.Published;

namespace Comity.App.Countries;

/// <summary>Names and figures in the reader's language.</summary>
internal sealed class CountryWords(Reader reader, ReferenceData reference)
{
    private string Language => reader.Language.Code;

    public string Country(string iso3) => reference.NameOf(iso3, Language);

    public string Countries(IEnumerable<string> codes) => string.Join(reader.Say("countries.and"), codes.Select(Country).Order(StringComparer.Create(reader.Language.Culture, ignoreCase: false)));

    public string Region(string code) => reference.Regions.Names(code)?.In(Language) ?? code;

    public string IncomeGroup(string code) => reference.IncomeGroups.Names(code)?.In(Language) ?? code;

    public string Occupation(string code) => reference.Occupations.Find(code)?.Title.In(Language)
        ?? (reader.Has("countries.occupations." + code) ? reader.Say("countries.occupations." + code) : code);

    public string Indicator(PublishedIndicator indicator, string? occupation) => indicator is { HasOccupation: true, RestsOnOrigins: true } && occupation is not null
        ? reader.Say("countries.world.ofOccupation", ("name", indicator.Name.In(Language)), ("occupation", Occupation(occupation)))
        : indicator.Name.In(Language);

    public string Value(PublishedIndicator indicator, double value) =>
        indicator.RestsOnOrigins ? reader.Percent(value, 1) : reader.Number(value, indicator.Decimals);

    /// <summary>One year, or the first and last of several.</summary>
    public string Years(int? from, int? to) => from == to || to is null
        ? Reader.Year(from ?? 0)
        : reader.Say("countries.years", ("from", Reader.Year(from ?? 0)), ("to", Reader.Year(to.Value)));

    /// <summary>A month as "June 2018", a year as it is.</summary>
    public string Time(string time) => DateOnly.TryParseExact(time, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
        ? month.ToString("MMMM yyyy", reader.Language.Culture)
        : time;

    /// <summary>A finding of a quality check, its values as the reader writes them.</summary>
    public string Finding(Doubt doubt) => reader.Say(
        "countries.care.finding",
        ("year", doubt.Year is { } year ? Reader.Year(year) : ""),
        ("occupation", doubt.Occupation is { } code ? Occupation(code) : ""),
        ("sentence", doubt.Say(Language, Write)),
        ("check", doubt.Check));

    private string Write(string name, object value) => value switch
    {
        double number when name == "percent" => reader.Number(number, 0),
        double number => reader.AsReported(Math.Round(number, 2)),
        string text when name is "origin" => Country(text),
        _ => Convert.ToString(value, reader.Language.Culture) ?? "",
    };
}
