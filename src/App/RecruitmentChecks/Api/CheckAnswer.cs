using System.Text.Json.Serialization;

namespace Comity.App.RecruitmentChecks.Api;

/// <summary>What the rulebook says of one check.</summary>
/// <param name="Id">The mark that the request gave, sent back.</param>
/// <param name="Kind">campaign, offer or recruiter.</param>
/// <param name="On">Date of the act, by whose rules, lists and agreements was judged.</param>
/// <param name="Outcome">The worst of all findings: blocked, discouraged, justify, noData, pass or notApplicable.</param>
/// <param name="Sentence">The outcome in words.</param>
/// <param name="Packs">The worst by pack.</param>
/// <param name="States">The worst by target state.</param>
/// <param name="Findings">Every finding, not only the worst; in a short answer only those that are noData or worse.</param>
/// <param name="Missing">Everything that is not known and would decide, each once, with how to supply it; left out of a short answer.</param>
/// <param name="Guidance">What the answer is, and what it is not.</param>
internal sealed record CheckAnswer(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id,
    string Kind,
    DateOnly On,
    string Outcome,
    string Sentence,
    IReadOnlyList<PackOutcome> Packs,
    IReadOnlyList<StateOutcome> States,
    IReadOnlyList<FindingAnswer> Findings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<MissingFact>? Missing,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Guidance);

/// <param name="Pack">Id of the pack, such as WHO or UK.</param>
/// <param name="Title">Its name in the reader's language.</param>
internal sealed record PackOutcome(string Pack, string Title, string Outcome);

/// <param name="State">ISO 3166-1 alpha-3.</param>
internal sealed record StateOutcome(string State, string Outcome);

/// <param name="Rule">Id of the rule, such as CMP-03; of the pack where the finding is about the pack as a whole.</param>
/// <param name="Version">Number of the version that held on the date of the act.</param>
/// <param name="Row">Place of the row that decided, from 1; none where a fact is missing.</param>
/// <param name="State">The target state; none where the finding is the same for every state.</param>
/// <param name="Because">Why, in words.</param>
/// <param name="Remedy">What to do next.</param>
/// <param name="Cites">Paragraphs of the Code, such as code-2010:5.1.</param>
/// <param name="Sources">Other documents it rests on.</param>
/// <param name="Status">How well the basis is known: verified, secondary, ours, or unconfirmed.</param>
/// <param name="Facts">What it rests on, each with value and source; left out of a short answer.</param>
/// <param name="Missing">What is not known and would decide.</param>
internal sealed record FindingAnswer(
    string Rule,
    int Version,
    int? Row,
    string Pack,
    string? State,
    string Outcome,
    string? Because,
    string? Remedy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Warning,
    IReadOnlyList<string> Cites,
    IReadOnlyList<string> Sources,
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FactAnswer>? Facts,
    IReadOnlyList<string> Missing);

/// <param name="Fact">Key of the vocabulary.</param>
/// <param name="Value">yes, no, a number, a day or a code.</param>
/// <param name="Text">The fact in words.</param>
/// <param name="Source">Where the value comes from.</param>
internal sealed record FactAnswer(string Fact, string Value, string Text, string Source);

/// <param name="Fact">Key of the vocabulary.</param>
/// <param name="Text">What it is, in words.</param>
/// <param name="Inputs">Names in a request from which it would be known.</param>
/// <param name="Supply">How to supply it.</param>
internal sealed record MissingFact(string Fact, string Text, IReadOnlyList<string> Inputs, string Supply);
