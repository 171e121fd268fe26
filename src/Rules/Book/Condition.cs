using Comity.Rules.Parameters;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Book;

/// <summary>The closed set of comparisons. There is no "or": two rows say it.</summary>
public enum Comparison
{
    Yes,
    No,

    /// <summary>A code or a country is one of a list.</summary>
    OneOf,
    AtLeast,
    AtMost,
    Above,
    Below,

    /// <summary>A day before this day, which is not meant itself.</summary>
    Before,

    /// <summary>A day after this day, which is not meant itself.</summary>
    After,

    /// <summary>A day of which the anniversary, so many days, months or years on, is over on the date of the act.</summary>
    OlderThan,

    /// <summary>A day of which that anniversary is not over: the opposite of <see cref="OlderThan"/>.</summary>
    Within,
}

/// <summary>One comparison of one fact. Conditions of a row hold together.</summary>
/// <param name="Words">Codes or countries of <see cref="Comparison.OneOf"/>; else empty.</param>
/// <param name="Parameter">Where the number is a dated one; a row whose parameter has no value on the day is off.</param>
public sealed record Condition(
    Fact Fact, Comparison Comparison, IReadOnlyList<string> Words, decimal? Number, DateOnly? Day, DatedParameter? Parameter)
{
    /// <summary>The number on the day, or null where there is none.</summary>
    public decimal? NumberOn(DateOnly date) => Parameter is null ? Number : Parameter.On(date)?.Value;
}
