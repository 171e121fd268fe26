using Comity.Methods.Personnel;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;

namespace Comity.Standards.Personnel;

/// <summary>How files of one register of health personnel become persons' records. Written in YAML; see <c>reference/personnel/README.md</c>.</summary>
/// <param name="Authority">Who registers.</param>
/// <param name="NumberPrefix">Put before every number, where two registers of a country number alike.</param>
/// <param name="FullWeek">Hours of a full post, where posts are stated in hours a week.</param>
/// <param name="Missing">Texts that mean in every column that nothing is known.</param>
/// <param name="Constants">What holds for every row unless a column says otherwise.</param>
public sealed record RegisterProfile(
    string Id,
    string Title,
    string Version,
    string Authority,
    IReadOnlyList<TextTest> Recognise,
    TableFormat Format,
    NumberMarks Numbers,
    HeaderForm Header,
    int Skip,
    TextTest? End,
    RegisterRows Rows,
    string NumberPrefix,
    DateForms Dates,
    decimal? FullWeek,
    IReadOnlyList<string> Missing,
    IReadOnlyList<FieldSetting> Constants,
    IReadOnlyList<RowRule> Drop,
    IReadOnlyList<RegisterColumn> Columns)
{
    /// <summary>The unit groups that a cell may name; none: any four digits. Not of the file: whoever reads one says which there are.</summary>
    public IReadOnlySet<string>? UnitGroups { get; init; }
}

public enum RegisterRows
{
    /// <summary>One row a person.</summary>
    Person,

    /// <summary>A row for each qualification, licence or post; those of a person stand one below the other.</summary>
    Entry,
}

/// <summary>How dates are written. Days as ISO 8601 and with names of months are read anyway; texts that could mean two days need a format.</summary>
/// <param name="Formats">.NET date patterns, such as <c>dd/MM/yyyy</c>. Day or month <c>00</c> is not known.</param>
/// <param name="LastYear">The latest year that two digits may mean; without it there are no years of two digits.</param>
/// <param name="Excel">Numbers are days of Excel's calendar.</param>
public sealed record DateForms(IReadOnlyList<string> Formats, int? LastYear = null, bool Excel = false)
{
    public static DateForms Plain { get; } = new([]);
}

/// <param name="Code">Code, text, ISO date or share that the field gets.</param>
public sealed record FieldSetting(FieldPath To, string Code);

/// <summary>In what a post is measured.</summary>
public enum ShareUnit
{
    /// <summary>1 is a full post.</summary>
    Share,

    /// <summary>100 is a full post.</summary>
    Percent,

    /// <summary>Hours a week, of <see cref="RegisterProfile.FullWeek"/>.</summary>
    Hours,
}

/// <summary>What one column says.</summary>
/// <param name="Name">Header text, or <c>#2</c> for the second column.</param>
/// <param name="To">A field of the record, or <see cref="RegisterTargets.WholeName"/>.</param>
public sealed record RegisterColumn(string Name, FieldPath To)
{
    /// <summary>The column may be absent.</summary>
    public bool Optional { get; init; }

    /// <summary>How countries are written, tried in this order.</summary>
    public IReadOnlyList<CountryScheme> Country { get; init; } = [];

    /// <summary>Texts and their codes; the empty text says what an empty cell means, which else is not known.</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What to do with a text that the map does not hold: refuse it, keep it where it is a code, or take it for not known.</summary>
    public OtherTexts Other { get; init; } = OtherTexts.Keep;

    /// <summary>Between several countries in one cell, or between family and given name; empty for none.</summary>
    public string Separator { get; init; } = "";

    /// <summary>As the profile says where null.</summary>
    public DateForms? Dates { get; init; }

    public ShareUnit Unit { get; init; }

    /// <summary>Kind of another name: <c>former</c>, <c>script</c> and so on.</summary>
    public string Kind { get; init; } = "";
}

/// <summary>A profile, or why it is none.</summary>
public sealed record ParsedRegisterProfile(RegisterProfile? Profile, IReadOnlyList<ProfileProblem> Problems);
