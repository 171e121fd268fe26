using System.Globalization;
using System.Text;

namespace Comity.App.Safeguards;

/// <summary>The answers as tables (RFC 4180). An empty cell is a value that is not known.</summary>
internal static class SafeguardsCsv
{
    public const string Type = "text/csv; charset=utf-8";

    public const string EditionHeader =
        "id,title,publisher,publishedOn,validFrom,validTo,count,membersHeld,inChecks,densityBelow,densityBelowStatus,indexBelow,indexYear,status";

    public const string DerivationHeader =
        "edition,iso3,name,region,official,computed,reason,sentence,density,densityYear,densityBelow,densityDistance,index,indexYear,indexBelow,indexDistance,"
        + "doctors,doctorsYear,doctorsSource,nursesAndMidwives,nursesAndMidwivesYear,nursesAndMidwivesSource,serviceCoverageSource";

    public const string StatusHeader =
        "country,name,jurisdiction,on,answer,reason,sentence,edition,alsoPossible,effectiveFrom,effectiveLatest,status,colour,stale,lastFreshDay";

    public static string Of(IEnumerable<ListEditionAnswer> editions) => Table(EditionHeader, editions.Select(e => new object?[]
    {
        e.Id, e.Title, e.Publisher, e.PublishedOn, e.ValidFrom, e.ValidTo, e.Count.Value, e.MembersHeld, e.InChecks,
        e.DensityBelow.Value, e.DensityBelow.Status, e.IndexBelow?.Value, e.IndexYear?.Value, e.Status,
    }));

    public static string Of(MembersAnswer members) => Table("edition,iso3,name,region", (members.Items ?? []).Select(m => new object?[]
    {
        members.Edition.Id, m.Iso3, m.Name, m.Region,
    }));

    public static string Of(MembershipsAnswer countries, IReadOnlyList<string> editions) => Table(
        "iso3,country," + string.Join(',', editions.Select(e => "edition_" + e)),
        countries.Items.Select(c => new object?[] { c.Iso3, c.Country }.Concat(editions.Select(e => (object?)c.Editions[e])).ToArray()));

    public static string Of(DerivationAnswer derivation) => Table(DerivationHeader, derivation.Items.Select(c => new object?[]
    {
        derivation.Edition, c.Iso3, c.Name, c.Region, c.Official, c.Computed, c.Reason, c.Sentence, c.Density, c.DensityYear, derivation.Rule.DensityBelow,
        c.DensityDistance, c.Index, c.IndexYear, derivation.Rule.IndexBelow, c.IndexDistance, c.Doctors?.Value, c.Doctors?.Year, c.Doctors?.Source,
        c.NursesAndMidwives?.Value, c.NursesAndMidwives?.Year, c.NursesAndMidwives?.Source, c.ServiceCoverage?.Source,
    }));

    public static string Of(StatusAnswer s) => Table(StatusHeader, [[
        s.Country, s.Name, s.Jurisdiction, s.On, s.Answer, s.Reason, s.Sentence, s.Edition, s.AlsoPossible, s.EffectiveFrom, s.EffectiveLatest,
        s.Status, s.Colour, s.Stale, s.LastFreshDay,
    ]]);

    private static string Table(string header, IEnumerable<object?[]> rows)
    {
        var text = new StringBuilder(header).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Cell(object? value)
    {
        var text = value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            bool yes => yes ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
