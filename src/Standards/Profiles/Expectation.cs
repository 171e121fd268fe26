namespace Comity.Standards.Profiles;

/// <summary>What would have been right in a cell or a row: a kind, and what its sentence names. The sentences are App's, in each language.</summary>
/// <param name="Value">What the sentence names, such as a column, a letter, a number as the file writes it; empty where it names nothing.</param>
/// <param name="Texts">Texts that the sentence lists; null: none.</param>
/// <param name="Or">Texts that the profile gives a meaning and that are right too; null: none.</param>
public sealed record Expectation(ExpectedKind Kind, string Value = "", TextList? Texts = null, TextList? Or = null)
{
    internal static Expectation OneOf(IEnumerable<string> texts) => new(ExpectedKind.OneOf, Texts: TextList.Of(texts));

    internal Expectation OrOneOf(IReadOnlyCollection<string> texts) => texts.Count == 0 ? this : this with { Or = TextList.Of(texts) };
}

/// <summary>Stable names: reports carry them.</summary>
public enum ExpectedKind
{
    Number,
    Period,

    /// <summary>In one of the schemes that the texts name, such as <c>iso3</c>.</summary>
    Country,
    CountryCode,
    CounterpartCode,
    Flags,
    Multiplier,
    OneOf,
    Code,

    /// <summary>Letters out of those that the value names.</summary>
    Status,
    WholeNumber,
    Dimension,
    StatusBeside,
    NoValue,
    Column,
    HeaderRow,

    /// <summary>The texts are the line, the value stands in a line above.</summary>
    HeaderRowBelow,
    HeaderWith,
    HeaderWithBelow,
    ClosedQuote,

    /// <summary>The value says what the reading broke off at, in English.</summary>
    Table,

    /// <summary>As one of the patterns that the texts name.</summary>
    DateAs,

    /// <summary>The patterns give two days.</summary>
    OneDate,
    ShareOfPost,
    Percent,

    /// <summary>The value is the most.</summary>
    HoursOfWeek,
    FamilyAndGiven,

    /// <summary>The value is the most characters.</summary>
    PlainText,

    /// <summary>A cell of a sheet that holds a text and no number.</summary>
    TextCell,
    UnitGroup,

    /// <summary>The value is the most characters.</summary>
    RegisterNumber,

    /// <summary>The value is the row in which the number stands already.</summary>
    NumberOnce,

    /// <summary>The value is how many cells the header has.</summary>
    AsManyCells,

    /// <summary>The value is what rows above say.</summary>
    AsAbove,
    NotBefore,
    NotAfter,

    /// <summary>The value is how many years.</summary>
    YearsAfterBirth,
}

/// <summary>The first of many texts.</summary>
/// <param name="More">How many are not shown.</param>
public sealed record TextList(IReadOnlyList<string> Shown, int More)
{
    private const int Most = 12;

    internal static TextList Of(IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        return new([.. all.Take(Most)], Math.Max(0, all.Length - Most));
    }
}
