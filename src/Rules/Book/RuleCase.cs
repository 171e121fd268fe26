using Comity.Rules.Files;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Book;

/// <summary>A situation in words, with facts, and the outcome that it must have.</summary>
/// <param name="On">Date of the act; the version of that day is tried.</param>
/// <param name="Facts">What is known; everything else is unknown.</param>
/// <param name="Expect">Outcome by pack.</param>
/// <param name="Line">Where it stands in the file.</param>
public sealed record RuleCase(
    Wording Name, DateOnly On, IReadOnlyList<GivenFact> Facts, IReadOnlyDictionary<string, Outcome> Expect, long Line);

/// <summary>A fact with its value as written in a case.</summary>
/// <param name="Pack">The one pack for which it is given; null: for all.</param>
/// <param name="Value"><c>yes</c>, <c>no</c>, a number, a day, a code, a country or a text.</param>
public sealed record GivenFact(Fact Fact, string? Pack, string Value);
