using System.Text.RegularExpressions;
using Comity.App.Reference;
using Comity.App.Serving.Answers;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;
using Comity.Standards.Tidy;

namespace Comity.App.Statistics.Api;

/// <summary>
/// Which observations of a version the query asks for: any of some codes in any dimension, and a range of time. A code that means
/// something but does not occur in the version finds nothing; one that means nothing is refused with those that occur.
/// </summary>
internal static partial class ObservationQuestion
{
    public const string From = "from";
    public const string To = "to";

    private static readonly (Dimension Dimension, string Name)[] Dimensions =
        [.. Enum.GetValues<Dimension>().Select(d => (d, TidyColumns.NameOf((TidyColumn)d)))];

    public static readonly Parameter[] Parameters = [.. Dimensions.Select(d => Describe(d.Dimension, d.Name)), .. Times()];

    public static SnapshotFilter Read(Asked asked, ReferenceData reference, CodeBook book)
    {
        var codes = new Dictionary<Dimension, IReadOnlyCollection<string>>();
        foreach (var (dimension, name) in Dimensions)
        {
            if (asked.Many(name) is { } wanted)
            {
                codes[dimension] = [.. wanted.Select(text => Code(asked, reference, book, dimension, name, text))];
            }
        }

        return new SnapshotFilter { Codes = codes, From = Time(asked, From), To = Time(asked, To) };
    }

    private static string Code(Asked asked, ReferenceData reference, CodeBook book, Dimension dimension, string name, string text)
    {
        var code = Known(reference, dimension, text) ?? book[dimension].Codes.FirstOrDefault(c => c.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (code is null)
        {
            asked.RefuseValue(name, text, [.. book[dimension].Codes]);
        }

        return code ?? "";
    }

    /// <summary>What the code means whatever the version holds.</summary>
    private static string? Known(ReferenceData reference, Dimension dimension, string text) => dimension switch
    {
        Dimension.RefArea => reference.Countries.ByIso3(text)?.Iso3,
        Dimension.Counterpart => reference.Countries.ByIso3(text)?.Iso3 ?? OneOf(Counterparts.NotCountries, text),
        Dimension.Occupation => reference.Occupations.Find(text)?.Code ?? OneOf([Codes.Total, Codes.NotApplicable], text),
        Dimension.Time => TimeForm().IsMatch(text) ? text : null,
        _ => Closed(dimension) is { } closed ? OneOf(closed, text) : null,
    };

    private static IReadOnlyList<string>? Closed(Dimension dimension) => dimension switch
    {
        Dimension.Measure => Measures.All,
        Dimension.Unit => Units.All,
        Dimension.Criterion => Criteria.All,
        Dimension.Activity => ActivityLevels.All,
        Dimension.Source => SourceKinds.All,
        Dimension.Native => ["YES", "NO", Codes.Unknown, Codes.Total],
        Dimension.Sex => ["F", "M", "O", "U", Codes.Total],
        _ => null,
    };

    private static string? OneOf(IReadOnlyList<string> codes, string text) => codes.FirstOrDefault(c => c.Equals(text, StringComparison.OrdinalIgnoreCase));

    private static string? Time(Asked asked, string name)
    {
        var text = asked.Text(name);
        if (text is not null && !TimeForm().IsMatch(text))
        {
            asked.RefuseValue(name, text, ["YYYY", "YYYY-MM", "YYYY-MM-DD"]);
        }

        return text;
    }

    private static Parameter Describe(Dimension dimension, string name) => dimension switch
    {
        Dimension.RefArea => new(name, ParameterKind.Country, "Reporting country, ISO 3166-1 alpha-3.", "GBR,DEU", Many: true),
        Dimension.Counterpart => new(
            name, ParameterKind.Text, $"Partner country, ISO 3166-1 alpha-3, or one of {string.Join(", ", Counterparts.NotCountries)}.", "NGA", Many: true),
        Dimension.Occupation => Parameter.OfOccupation(name) with { Many = true },
        Dimension.Time => new(name, ParameterKind.Text, "Year, month or day exactly as reported; for a range see from and to.", "2018", Many: true),
        Dimension.Territory => new(name, ParameterKind.Text, "Part of the reporting country; _T is the whole.", "_T", Many: true),
        Dimension.Sector => new(name, ParameterKind.Text, "Sector of employment; _T is all.", "_T", Many: true),
        Dimension.Pathway => new(name, ParameterKind.Text, "Way of entry or exit; _T is all.", "_T", Many: true),
        Dimension.Age => new(name, ParameterKind.Text, "Age group; _T is all.", "_T", Many: true),
        _ => new(name, ParameterKind.Text, Meaning(dimension), Closed(dimension)![0], Closed(dimension), Many: true),
    };

    private static string Meaning(Dimension dimension) => dimension switch
    {
        Dimension.Measure => "What is measured.",
        Dimension.Unit => "Unit of the value: persons, full-time equivalents, percent, per 10 000 people, index.",
        Dimension.Criterion => "Criterion of migration: country of first qualification, of birth, of citizenship, or not applicable.",
        Dimension.Activity => "Level of activity: practising, professionally active, licensed to practise, unknown, not applicable.",
        Dimension.Source => "Kind of source.",
        Dimension.Native => "Native-born among those trained abroad.",
        Dimension.Sex => "Female, male, other, unknown, all.",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "has no closed list"),
    };

    private static Parameter[] Times() =>
    [
        new(From, ParameterKind.Text, "First time wanted: year, month or day.", "2010"),
        new(To, ParameterKind.Text, "Last time wanted; a year takes in all of its months and days.", "2018"),
    ];

    [GeneratedRegex(@"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimeForm();
}
