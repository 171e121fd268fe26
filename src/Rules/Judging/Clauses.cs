using System.Globalization;
using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Parameters;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Judging;

/// <summary>Names that Rules does not hold, and numbers and days in the reader's way.</summary>
public interface IFactNames
{
    string Country(string iso3, string language);

    string Number(decimal number, string language);

    string Day(DateOnly day, string language);

    /// <param name="unit">Such as <c>months</c>.</param>
    string Quantity(decimal number, string unit, string language);
}

/// <summary>Facts, values and conditions as clauses of a language.</summary>
public sealed class Clauses(string language, IFactNames? names = null)
{
    private readonly Words words = Words.In(language);

    /// <summary>The condition on a day, on which its parameter has a value.</summary>
    public string Of(Condition condition, DateOnly date) => condition.Comparison switch
    {
        Comparison.Yes => condition.Fact.Name.In(language),
        Comparison.No => condition.Fact.No!.In(language),
        Comparison.OneOf => Says(condition, string.Join(words.Or, condition.Words.Select(word => Value(condition.Fact, word)))),
        Comparison.Before or Comparison.After => Says(condition, Day(condition.Day!.Value)),
        _ => Says(condition, Quantity(condition, date)),
    };

    /// <summary>A fact with its value as policy files write it, as a clause.</summary>
    public string Of(Fact fact, string written) => fact.Kind == FactKind.YesNo
        ? (written == "yes" ? fact.Name : fact.No!).In(language)
        : $"{fact.Name.In(language)}{words.Colon}{Value(fact, written)}";

    /// <summary>A value as policy files write it, in the reader's way; null is "not known".</summary>
    public string Value(Fact fact, string? written) => written is null ? words.NotKnown : fact.Kind switch
    {
        FactKind.YesNo => written == "yes" ? words.Yes : words.No,
        FactKind.Number => Number(decimal.Parse(written, CultureInfo.InvariantCulture), fact.Unit),
        FactKind.Date => Day(DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        FactKind.Code => fact.Words.First(word => word.Id == written).Name.In(language),
        FactKind.Country => names?.Country(written, language) ?? written,
        _ => written,
    };

    /// <summary>A fact with its value as one clause.</summary>
    /// <param name="written">As policy files write it.</param>
    public string Told(Fact fact, string written) => fact.Kind == FactKind.YesNo
        ? (written == "yes" ? fact.Name : fact.No!).In(language)
        : $"{fact.Name.In(language)}{words.Colon}{Value(fact, written)}";

    /// <summary>A sentence of a rule before anything is known: facts stand in it by their names, parameters by their values of the day.</summary>
    public string Unfilled(Wording sentence, Rulebook rulebook, DateOnly date) => Sentences.Fill(sentence.In(language), place =>
        rulebook.Vocabulary.Find(place) is { } fact ? $"[{fact.Name.In(language)}]" : Value(rulebook.Parameter(place)!, date));

    public string Value(DatedParameter parameter, DateOnly date) =>
        parameter.On(date) is { } value ? Number(value.Value, parameter.Unit) : words.NotSet;

    private string Says(Condition condition, string what) =>
        $"{condition.Fact.Name.In(language)}{words.Colon}{words.Comparisons[(int)condition.Comparison].Replace("{0}", what, StringComparison.Ordinal)}";

    private string Quantity(Condition condition, DateOnly date) => condition.Parameter is { } parameter
        ? Value(parameter, date)
        : Number(condition.Number!.Value, condition.Fact.Unit);

    private string Number(decimal number, string unit) =>
        names?.Quantity(number, unit, language) ?? $"{number.ToString(CultureInfo.InvariantCulture)} {unit}";

    private string Day(DateOnly day) => names?.Day(day, language) ?? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Words(string Colon, string Or, string Yes, string No, string NotKnown, string NotSet, string[] Comparisons)
    {
        private static readonly Words English = new(": ", " or ", "yes", "no", "not known", "not set",
            ["{0}", "{0}", "{0}", "at least {0}", "at most {0}", "more than {0}", "less than {0}", "before {0}", "after {0}", "more than {0} before the act", "at most {0} before the act"]);

        private static readonly Words French = new(" : ", " ou ", "oui", "non", "non connu", "non fixé",
            ["{0}", "{0}", "{0}", "au moins {0}", "au plus {0}", "plus de {0}", "moins de {0}", "avant le {0}", "après le {0}", "plus de {0} avant l’acte", "au plus {0} avant l’acte"]);

        private static readonly Words Arabic = new(": ", " أو ", "نعم", "لا", "غير معروف", "غير محدد",
            ["{0}", "{0}", "{0}", "{0} على الأقل", "{0} على الأكثر", "أكثر من {0}", "أقل من {0}", "قبل {0}", "بعد {0}", "قبل الفعل بأكثر من {0}", "قبل الفعل بما لا يزيد على {0}"]);

        public static Words In(string language) => language switch { "fr" => French, "ar" => Arabic, _ => English };
    }
}
