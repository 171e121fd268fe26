using System.Globalization;
using Comity.Methods.Personnel;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;

namespace Comity.Standards.Personnel;

/// <summary>
/// A register's profile as a form shows it: every column of a file by its heading, with what it says and how. What a form does not show (rows left
/// out, sections of the file, expressions) stays as the profile underneath has it.
/// </summary>
public sealed record RegisterColumns
{
    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    public string Authority { get; init; } = "";

    public string NumberPrefix { get; init; } = "";

    /// <summary>Whether a person may have several rows, one below the other.</summary>
    public bool SeveralRows { get; init; }

    /// <summary>Line of the header; 0: the first line with the headings by which the file is recognised.</summary>
    public int HeaderRow { get; init; }

    /// <summary>Hours of a full week, where posts are stated in hours.</summary>
    public decimal? FullWeek { get; init; }

    /// <summary>Decimal comma instead of point.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>Texts that mean that nothing is known.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What holds for every row: field and code.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>One for each column of the file, in its order.</summary>
    public IReadOnlyList<ColumnSaying> Columns { get; init; } = [];

    /// <summary>What stands under a form that describes a file for the first time.</summary>
    public static RegisterProfile NewProfile { get; } = new(
        "", "", "1", "", [], TableFormat.Detect, NumberMarks.Invariant, new HeaderForm(null, [], 1, false), 0, null, RegisterRows.Person, "",
        DateForms.Plain, null, [], [], [], []);

    /// <summary>The form of a profile over the headings of a file.</summary>
    public static RegisterColumns Of(RegisterProfile profile, IReadOnlyList<string> headings) => new()
    {
        Id = profile.Id,
        Title = profile.Title,
        Authority = profile.Authority,
        NumberPrefix = profile.NumberPrefix,
        SeveralRows = profile.Rows == RegisterRows.Entry,
        HeaderRow = profile.Header.Row ?? 0,
        FullWeek = profile.FullWeek,
        DecimalComma = profile.Numbers.Decimal == ',',
        Missing = profile.Missing,
        Constants = profile.Constants.ToDictionary(c => c.To.ToString(), c => c.Code, StringComparer.Ordinal),
        Columns = [.. headings.Select((heading, at) => ColumnSaying.Of(heading, Find(profile, headings, at)))],
    };

    /// <summary>The profile that the form describes, as YAML.</summary>
    /// <param name="underneath">Has what the form does not show, and the columns that this file lacks.</param>
    public string Write(RegisterProfile underneath) => RegisterProfileText.Write(ToProfile(underneath));

    private RegisterProfile ToProfile(RegisterProfile underneath)
    {
        var headings = Columns.Select(c => c.Heading).ToList();
        var said = Columns.Select((c, at) => (Column: c, Name: NameOf(headings, at))).Where(c => c.Column.To.Length > 0).ToList();
        var recognise = said.Where(c => c.Name == c.Column.Heading && !c.Column.Optional).Take(MostRecognised).Select(c => TextTest.Parse(c.Name)).ToList();
        if (underneath.Recognise.Count > 0 && underneath.Recognise.All(t => headings.Exists(t.Matches))) recognise = [.. underneath.Recognise];
        return underneath with
        {
            Id = Id,
            Title = Title,
            Authority = Authority,
            NumberPrefix = NumberPrefix,
            Rows = SeveralRows ? RegisterRows.Entry : RegisterRows.Person,
            Recognise = recognise,
            Header = HeaderOf(underneath, recognise),
            FullWeek = FullWeek,
            Numbers = DecimalComma == (underneath.Numbers.Decimal == ',') ? underneath.Numbers : new NumberMarks(DecimalComma ? ',' : '.'),
            Missing = Missing,
            Constants = [.. Constants.Select(c => new FieldSetting(Path(c.Key), c.Value))],
            Columns = [.. said.Select(c => c.Column.ToColumn(c.Name)), .. underneath.Columns.Where(c => c.Optional && !headings.Exists(h => Same(h, c.Name)) && c.Name[0] != '#')],
        };
    }

    private const int MostRecognised = 8;

    private HeaderForm HeaderOf(RegisterProfile underneath, List<TextTest> recognise)
    {
        var find = underneath.Header.Find.Count == 0 || underneath.Header.Find.SequenceEqual(underneath.Recognise) ? recognise : underneath.Header.Find;
        return underneath.Header with { Row = HeaderRow > 0 ? HeaderRow : null, Find = find };
    }

    private static RegisterColumn? Find(RegisterProfile profile, IReadOnlyList<string> headings, int at)
    {
        var number = "#" + (at + 1).ToString(CultureInfo.InvariantCulture);
        var first = Enumerable.Range(0, at).All(before => !Same(headings[before], headings[at]));
        return profile.Columns.FirstOrDefault(c => c.Name == number || (first && headings[at].Length > 0 && Same(c.Name, headings[at])));
    }

    /// <summary>The heading where it says which column is meant, else <c>#3</c> for the third.</summary>
    private static string NameOf(List<string> headings, int at)
    {
        var heading = headings[at];
        var clear = heading.Length > 0 && heading[0] != '#' && headings.Count(h => Same(h, heading)) == 1;
        return clear ? heading : "#" + (at + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    internal static FieldPath Path(string text) => RegisterTargets.TryParse(text, out var path) ? path : new FieldPath(text);
}
