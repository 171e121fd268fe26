using Comity.Methods.Observations;
using Comity.Standards.Tables;

namespace Comity.Standards.Profiles;

/// <summary>How files of one kind become observations. Written in YAML; see <c>reference/profiles/README.md</c>.</summary>
public sealed record ImportProfile(
    string Id,
    string Title,
    string Version,
    ProfileSource Source,
    ProfileDataSet DataSet,
    IReadOnlyList<TextTest> Recognise,
    TableFormat Format,
    NumberMarks Numbers,
    IReadOnlyList<RowRule> Drop,
    IReadOnlyList<TotalRule> Totals,
    IReadOnlyList<ZeroRule> ZeroMeansMissing,
    IReadOnlyList<CodeTest> Combine,
    IReadOnlyList<ProfileSection> Sections);

/// <param name="Kind">One of <c>SourceKinds</c>: what the figures were taken from.</param>
public sealed record ProfileSource(string Name, string Publisher, string Licence, string Url, string Kind);

/// <param name="Additive">False where a person can count in several parts, so that parts may exceed their total.</param>
public sealed record ProfileDataSet(string Id, string Title, bool Additive);

/// <summary>One table of a file; a file without sections is one.</summary>
/// <param name="Start">A cell of the line with which the section begins; null: at once.</param>
/// <param name="End">A cell of the line with which its data end.</param>
public sealed record ProfileSection(
    string Id,
    TextTest? Start,
    HeaderForm Header,
    int Skip,
    TextTest? End,
    IReadOnlyList<CodeSetting> Constants,
    IReadOnlyDictionary<string, TokenMeaning> Missing,
    IReadOnlyList<ColumnMapping> Columns,
    WideForm? Wide,
    decimal Scale);

/// <param name="Row">Line of the header; null: the first line that passes all of <paramref name="Find"/>.</param>
/// <param name="Lines">Lines that make up the header; names are joined with " | ".</param>
/// <param name="FillRight">A name stands over the empty cells to its right too, as in merged cells.</param>
public sealed record HeaderForm(int? Row, IReadOnlyList<TextTest> Find, int Lines, bool FillRight);

public readonly record struct CodeSetting(ColumnTarget Target, string Code);

/// <summary>What a text in place of a number means.</summary>
/// <param name="Kind">A status, a zero, no figure at all, or what the status column says.</param>
public sealed record TokenMeaning(TokenKind Kind, string Status, string Note);

public enum TokenKind
{
    /// <summary>There is no value, and the status says why.</summary>
    Missing,
    Zero,

    /// <summary>Nothing was meant to be there: the cell is dropped.</summary>
    Drop,

    /// <summary>There is no value; the status column must say why.</summary>
    AsStatusSays,
}

/// <summary>What to do with a text that a column's map does not hold.</summary>
public enum OtherTexts
{
    Refuse,
    Keep,
    Ignore,
    Drop,
}

/// <summary>What one column says.</summary>
/// <param name="Name">Header text, or <c>#2</c> for the second column.</param>
/// <param name="To">What its text sets when no map entry and no other scheme speaks.</param>
/// <param name="Map">Texts and all that each of them sets.</param>
/// <param name="Status">Flags and the status letters they stand for; null: none.</param>
public sealed record ColumnMapping(
    string Name,
    bool Optional,
    ColumnTarget? To,
    IReadOnlyList<CountryScheme> Country,
    PeriodForm? Period,
    IReadOnlyDictionary<string, IReadOnlyList<CodeSetting>> Map,
    OtherTexts Other,
    DropReason? OtherReason,
    IReadOnlyDictionary<string, string>? Status);

/// <summary>Many value columns side by side.</summary>
/// <param name="From">First value column, from 1; 0 where <paramref name="Columns"/> says which.</param>
/// <param name="Columns">Joined header names of value columns; none: all from <paramref name="From"/>.</param>
/// <param name="Headers">What each line of the header sets for its column; the name is <c>#</c> and the line, from 1.</param>
/// <param name="Sets">Codes by joined header name.</param>
public sealed record WideForm(
    int From,
    IReadOnlyList<TextTest> Columns,
    IReadOnlyList<ColumnMapping> Headers,
    IReadOnlyDictionary<string, IReadOnlyList<CodeSetting>> Sets);

/// <summary>Texts that columns must all have.</summary>
public sealed record ColumnTest(string Column, IReadOnlyList<TextTest> Texts);

/// <summary>Rows that are left out, and why.</summary>
public sealed record RowRule(IReadOnlyList<ColumnTest> Where, DropReason Reason);

/// <summary>Rows that are sums of other rows: set aside and compared.</summary>
/// <param name="Over">Dimension whose codes they sum.</param>
/// <param name="PartsBelow">The parts are the rows below, up to the next such row; else all rows of the file.</param>
/// <param name="PartsWhere">What a row must have to be a part; nothing: every other row.</param>
public sealed record TotalRule(IReadOnlyList<ColumnTest> Where, Dimension Over, bool PartsBelow, IReadOnlyList<ColumnTest> PartsWhere);

/// <summary>Codes that an observation must have.</summary>
public sealed record CodeTest(IReadOnlyList<(ColumnTarget Target, IReadOnlyList<string> Codes)> Where);

/// <param name="Status">Status of what a zero stands for.</param>
public sealed record ZeroRule(CodeTest Where, string Status);
