using Comity.Rules.Files;
using Comity.Rules.Instruments;

namespace Comity.Rules.Vocabulary;

/// <summary>A fact that rules may use: what it means, how it is said, and where its value comes from. It has no value itself.</summary>
public sealed record Fact
{
    /// <summary>Such as <c>source.listed</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Place in <see cref="FactVocabulary.Facts"/>.</summary>
    public required int Index { get; init; }

    public required FactKind Kind { get; init; }

    public required FactScope Scope { get; init; }

    /// <summary>The kinds of check that know the fact.</summary>
    public required IReadOnlyList<CheckKind> Subjects { get; init; }

    /// <summary>Of a number, such as <c>percent</c>; empty for the other kinds.</summary>
    public required string Unit { get; init; }

    /// <summary>What a value is a value of; for yes and no the clause that holds with yes.</summary>
    public required Wording Name { get; init; }

    /// <summary>The clause that holds with no; null for the other kinds.</summary>
    public required Wording? No { get; init; }

    /// <summary>The closed list of a code, in order; empty for the other kinds.</summary>
    public required IReadOnlyList<CodeWord> Words { get; init; }

    /// <summary>Exactly when the value is what, so that it can be worked out without asking.</summary>
    public required string Definition { get; init; }

    /// <summary>Inputs of a check, in camelCase, from which the value comes.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>What to do where the value is missing.</summary>
    public required Wording Supply { get; init; }

    public required IReadOnlyList<Citation> Cites { get; init; }

    /// <summary>Keys of the sources file.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    public required string Status { get; init; }

    public bool IsOf(CheckKind kind) => Subjects.Contains(kind);
}

/// <summary>One word of a code's closed list.</summary>
public sealed record CodeWord(string Id, Wording Name);

/// <summary>A fact that is yes, no or not known.</summary>
public readonly record struct YesNoFact(Fact Fact);

/// <summary>A fact that is a number or not known.</summary>
public readonly record struct NumberFact(Fact Fact);

/// <summary>A fact that is a day or not known.</summary>
public readonly record struct DateFact(Fact Fact);

/// <summary>A fact that is a word of its list or not known.</summary>
public readonly record struct CodeFact(Fact Fact);

/// <summary>A fact that is a country or not known.</summary>
public readonly record struct CountryFact(Fact Fact);

/// <summary>A fact that is told and not judged.</summary>
public readonly record struct TextFact(Fact Fact);
