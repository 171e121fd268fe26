using Comity.Rules.Files;
using Comity.Rules.Parameters;

namespace Comity.Rules.Lists;

/// <summary>Reads the folder of the safeguards list. Unknown keys are refused with file and line.</summary>
public static class ListReader
{
    private static readonly string[] Colours = ["red", "amber", "green"];

    /// <param name="members">Gives the file of members that an edition names, such as <c>2023.csv</c>.</param>
    /// <param name="parameters">Must hold <see cref="SafeguardsLists.StaleAfter"/>.</param>
    /// <exception cref="PolicyFileException">A file cannot be read, or an edition does not hold the published number of members.</exception>
    /// <exception cref="ArgumentException">The parameter is missing, or an adoption names an edition that is not held.</exception>
    public static SafeguardsLists Read(
        PolicyText editions, PolicyText adoptions, PolicyText overlays, Func<string, PolicyText> members, IEnumerable<DatedParameter> parameters)
    {
        var staleAfter = parameters.FirstOrDefault(parameter => parameter.Id == SafeguardsLists.StaleAfter)
            ?? throw new ArgumentException($"{SafeguardsLists.StaleAfter} is missing", nameof(parameters));
        var (rows, readings) = Fields.Read(overlays.Name, overlays.Text,
            fields => (fields.Items("overlays", ReadOverlay), fields.Items("jurisdictions", ReadReading)));
        return new SafeguardsLists(
            Fields.Read(editions.Name, editions.Text, fields => fields.Items("editions", edition => ReadEdition(edition, members))),
            Fields.Read(adoptions.Name, adoptions.Text, fields => fields.Items("adoptions", ReadAdoption)),
            rows,
            readings,
            staleAfter);
    }

    private static ListEdition ReadEdition(Fields fields, Func<string, PolicyText> members)
    {
        var file = fields.TextOrNone("members");
        var edition = new ListEdition(
            fields.Text("id"), fields.YesNo("enabled"), fields.Wording("title"), fields.Text("publisher"),
            file, file is null ? new HashSet<string>() : Members(members(file)),
            fields.Inner("count", Number), fields.Inner("publishedOn", Date),
            fields.DateOrNone("validFrom"), fields.DateOrNone("validTo"),
            fields.Inner("densityBelow", Number), fields.InnerOrNone("sciBelow", Number), fields.InnerOrNone("sciYear", Number),
            fields.Text("source"), fields.OneOf("status", FactStatus.All));
        return file is null || edition.Members.Count == edition.Count.Value
            ? edition
            : throw fields.Wrong("members", $"{file} holds {edition.Members.Count} countries, and {edition.Count.Value} were published");
    }

    private static HashSet<string> Members(PolicyText file)
    {
        var lines = file.Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        if (lines[0] != "iso3")
            throw new PolicyFileException(file.Name, 1, "the header iso3 is expected");
        var members = new HashSet<string>(StringComparer.Ordinal);
        for (var line = 1; line < lines.Length; line++)
        {
            if (lines[line].Length != 3 || !lines[line].All(char.IsAsciiLetterUpper) || !members.Add(lines[line]))
                throw new PolicyFileException(file.Name, line + 1, $"\"{lines[line]}\" is no ISO 3166-1 alpha-3 code, or stands twice");
        }

        return members;
    }

    private static Adoption ReadAdoption(Fields fields)
    {
        var (earliest, latest) = FirstDay(fields);
        return new Adoption(
            fields.Text("jurisdiction"), fields.Text("edition"), earliest, latest, fields.DateOrNone("effectiveTo"),
            fields.InnerOrNone("lastConfirmedOn", Date), fields.OneOf("status", FactStatus.All), fields.Text("basis"));
    }

    private static Overlay ReadOverlay(Fields fields)
    {
        var (earliest, latest) = FirstDay(fields);
        return new Overlay(
            fields.Text("jurisdiction"), fields.Text("iso3"), Colour(fields, "colour"), earliest, latest, fields.DateOrNone("effectiveTo"),
            fields.OneOf("status", FactStatus.All), fields.TextOrNone("note") ?? "");
    }

    private static ListReading ReadReading(Fields fields) => new(
        fields.Text("jurisdiction"), Colour(fields, "listed"), Colour(fields, "notListed"), fields.OneOf("status", FactStatus.All));

    private static (DateOnly Earliest, DateOnly Latest) FirstDay(Fields fields)
    {
        if (fields.DateOrNone("effectiveFrom") is { } day)
            return (day, day);
        var (earliest, latest) = (fields.Date("effectiveEarliest"), fields.Date("effectiveLatest"));
        return earliest <= latest ? (earliest, latest) : throw fields.Wrong("effectiveLatest", "is before effectiveEarliest");
    }

    private static ListColour Colour(Fields fields, string key) => fields.OneOf(key, Colours) switch
    {
        "red" => ListColour.Red,
        "amber" => ListColour.Amber,
        _ => ListColour.Green,
    };

    private static SourcedNumber Number(Fields fields) => new(
        fields.NumberOrNone("value"), fields.OneOf("status", FactStatus.All), fields.TextOrNone("source") ?? "", fields.TextOrNone("note") ?? "");

    private static SourcedDate Date(Fields fields) => new(
        fields.DateOrNone("value"), fields.OneOf("status", FactStatus.All), fields.TextOrNone("source") ?? "", fields.TextOrNone("note") ?? "");
}
