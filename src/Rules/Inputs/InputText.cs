using System.Globalization;
using System.Text.RegularExpressions;

namespace Comity.Rules.Inputs;

/// <summary>Values as they stand in cells, forms and addresses, and back.</summary>
public static partial class InputText
{
    /// <summary>The word that says that there are none, where a list is asked for.</summary>
    public const string None = "none";

    /// <summary>Letters of the longest text.</summary>
    public const int LongestText = 1_000;

    private const int MostInList = 300;
    private static readonly object Yes = true;
    private static readonly object No = false;
    private static readonly char[] Between = [';', ','];

    /// <summary>Takes a value in. Lists stand between commas or semicolons.</summary>
    /// <param name="text">Empty: not known.</param>
    /// <returns>What is wrong, or null.</returns>
    public static InputWrong? Set(this Answers answers, Input input, string text, KnownCodes codes)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            answers.Clear(input);
            return null;
        }

        if (One(input, trimmed, codes, out var value) is { } wrong)
            return wrong;
        answers[input] = value;
        return null;
    }

    /// <summary>Takes several things of the same make in; an empty list says that there are none.</summary>
    /// <exception cref="ArgumentException">The input takes no items.</exception>
    public static void SetItems(this Answers answers, Input input, IReadOnlyList<Answers> items) =>
        answers[input] = input.Kind == InputKind.Items ? items : throw new ArgumentException($"{input.Key} takes no items", nameof(input));

    /// <summary>The value as <see cref="Set"/> takes it; null where it is not known.</summary>
    /// <exception cref="ArgumentException">Items have no such text.</exception>
    public static string? Written(this Answers answers, Input input) => answers[input] switch
    {
        null => null,
        bool yes => yes ? "yes" : "no",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => text,
        IReadOnlyList<string> { Count: 0 } => None,
        IReadOnlyList<string> list => string.Join(';', list),
        IReadOnlyList<Answers> { Count: 0 } => None,
        _ => throw new ArgumentException($"{input.Key} holds items", nameof(input)),
    };

    /// <summary>What may be sent instead, for an error.</summary>
    public static string Allowed(this Input input) => input.Kind switch
    {
        InputKind.YesNo => "true, false",
        InputKind.Date => "2026-09-15",
        InputKind.Word or InputKind.Words => string.Join(", ", input.Words.Select(word => word.Id)),
        InputKind.Country or InputKind.Countries => "ISO 3166-1 alpha-3: NGA",
        InputKind.Occupations => "ISCO-08: 2221",
        InputKind.Number => Bounds(input),
        InputKind.Items => string.Join(", ", input.Item!.All.Select(one => one.Key)),
        _ => "",
    };

    internal static InputWrong? One(Input input, string text, KnownCodes codes, out object? value)
    {
        value = null;
        switch (input.Kind)
        {
            case InputKind.YesNo:
                // A spreadsheet makes TRUE of true, and people begin with a capital.
                value = text.ToUpperInvariant() switch { "YES" or "TRUE" => Yes, "NO" or "FALSE" => No, _ => null };
                return value is null ? InputWrong.NotYesNo : null;
            case InputKind.Date:
                value = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
                return value is null ? InputWrong.NotADate : null;
            case InputKind.Number:
                return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    ? Within(input, number, out value)
                    : InputWrong.NotANumber;
            case InputKind.Words or InputKind.Countries or InputKind.Occupations:
                return Several(input, text == None ? [] : text.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), codes, out value);
            case InputKind.Items:
                value = text == None ? Array.Empty<Answers>() : null;
                return value is null ? InputWrong.NotAList : null;
            default:
                value = text;
                return Fits(input, text, codes);
        }
    }

    internal static InputWrong? Several(Input input, IReadOnlyList<string> texts, KnownCodes codes, out object? value)
    {
        value = texts.Distinct(StringComparer.Ordinal).ToArray();
        return texts.Count > MostInList ? InputWrong.TooLong : texts.Select(text => Fits(input, text, codes)).FirstOrDefault(wrong => wrong is not null);
    }

    internal static InputWrong? Within(Input input, decimal number, out object? value)
    {
        value = number;
        return number < input.Least || number > input.Most ? InputWrong.OutOfBounds : null;
    }

    internal static object YesOrNo(bool yes) => yes ? Yes : No;

    private static InputWrong? Fits(Input input, string text, KnownCodes codes) => input.Kind switch
    {
        InputKind.Word or InputKind.Words => IsWord(input, text) ? null : InputWrong.NotOnTheList,
        InputKind.Country or InputKind.Countries => codes.IsCountry(text) ? null : InputWrong.NotACountry,
        InputKind.Occupations => codes.IsOccupation(text) || NationalCode().IsMatch(text) ? null : InputWrong.NotAnOccupation,
        _ => text.Length > LongestText ? InputWrong.TooLong : null,
    };

    internal static bool IsWord(Input input, string text)
    {
        foreach (var word in input.Words)
        {
            if (word.Id == text)
                return true;
        }

        return false;
    }

    private static string Bounds(Input input) => (input.Least > decimal.MinValue, input.Most < decimal.MaxValue) switch
    {
        (true, true) => string.Create(CultureInfo.InvariantCulture, $"{input.Least} … {input.Most}"),
        (true, false) => string.Create(CultureInfo.InvariantCulture, $"≥ {input.Least}"),
        (false, true) => string.Create(CultureInfo.InvariantCulture, $"≤ {input.Most}"),
        _ => "1234.5",
    };

    /// <summary>A national classification, a colon, its code.</summary>
    [GeneratedRegex(@"\A[a-z]{2,12}:[A-Za-z0-9.]{1,12}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NationalCode();
}
