using Comity.App.Code.Published;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.Rules.Files;
using Comity.Rules.Inputs;
using Comity.Rules.Instruments;
using Comity.Rules.Judging;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>What was said, and outcomes, in the reader's words.</summary>
internal sealed class AnswerWords(Reader reader, ReferenceData reference, ICode code)
{
    /// <summary>Health occupations that are offered by name; every other code can be typed.</summary>
    private static readonly string[] Offered = ["2221", "3221", "2222", "2211", "2212", "2261", "2262", "2264", "3211", "3212", "3258", "5321", "5322"];

    public IEnumerable<(string Code, string Name)> Occupations => Offered.Select(code => (code, Occupation(code)));

    public static IReadOnlyList<string> OfferedOccupations => Offered;

    public string Country(string iso3) => reference.NameOf(iso3, reader.Language.Code);

    public string Occupation(string code) => reference.Occupations.All.FirstOrDefault(one => one.Code == code) is { } known ? $"{known.Title.In(reader.Language.Code)} ({code})" : code;

    /// <summary>Countries with their names, in the reader's order, and what else they are called.</summary>
    public IReadOnlyList<(string Code, string Name, string Also)> Countries => _countries ??=
    [
        .. reference.Countries.All.Select(one => (one.Iso3, Name: one.Names.In(reader.Language.Code), Also: string.Join('|', one.Names.All.Distinct(StringComparer.Ordinal))))
            .OrderBy(one => one.Name, reader.Language.ByName),
    ];

    private IReadOnlyList<(string, string, string)>? _countries;

    /// <summary>Lines; none where it is not known.</summary>
    public IReadOnlyList<string> Say(Answers answers, Input input) => !answers.Knows(input) ? [] : input.Kind switch
    {
        InputKind.YesNo => [reader.Say(answers.YesNo(input) == true ? "checks.yes" : "checks.no")],
        InputKind.Date => [reader.Date(answers.Date(input)!.Value)],
        InputKind.Number => [reader.AsReported((double)answers.Number(input)!.Value)],
        InputKind.Word => [Word(input, answers.Text(input)!)],
        InputKind.Country => [Country(answers.Text(input)!)],
        InputKind.Text => [answers.Text(input) == InputText.None ? reader.Say("checks.none") : answers.Text(input)!],
        InputKind.Items => Items(answers.Items(input)!),
        _ => answers.Texts(input) is { Count: > 0 } texts ? [string.Join(reader.Say("checks.comma"), texts.Select(text => Part(input, text)))] : [reader.Say("checks.none")],
    };

    public string Outcome(Outcome outcome) => reader.Say("checks.words." + outcome.Word());

    /// <summary>A sign beside the word, for whoever sees no colour.</summary>
    public static string Sign(Outcome outcome) => outcome switch
    {
        Rules.Judging.Outcome.Blocked => "×",
        Rules.Judging.Outcome.Discouraged => "!",
        Rules.Judging.Outcome.Justify => "§",
        Rules.Judging.Outcome.NoData => "?",
        Rules.Judging.Outcome.Pass => "✓",
        _ => "–",
    };

    /// <summary>Name of the outcome in the styles.</summary>
    public static string Style(Outcome outcome) => outcome switch
    {
        Rules.Judging.Outcome.Pass => "passed",
        Rules.Judging.Outcome.NoData => "nodata",
        Rules.Judging.Outcome.NotApplicable => "none",
        _ => outcome.Word(),
    };

    /// <summary>A paragraph or a topic was not checked against the text.</summary>
    public bool IsUnconfirmed(Citation cite) =>
        (code.Editions.Find(cite)?.Status ?? code.Editions.FindTopic(cite)?.Status) == FactStatus.Recalled;

    private string Part(Input input, string text) => input.Kind switch
    {
        InputKind.Countries => Country(text),
        InputKind.Occupations => Occupation(text),
        _ => Word(input, text),
    };

    private string Word(Input input, string id) => reader.Say(input.Words.First(word => word.Id == id).Name);

    private IReadOnlyList<string> Items(IReadOnlyList<Answers> items) => items.Count == 0
        ? [reader.Say("checks.none")]
        : [.. items.Select(item => string.Join(" · ", item.Inputs.All.Where(item.Knows).Select(part => $"{reader.Say(part.Question)}: {string.Join(' ', Say(item, part))}")))];
}
