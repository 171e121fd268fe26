using System.Buffers;
using System.Globalization;
using Comity.Methods.Observations;

namespace Comity.Standards.Profiles;

/// <summary>Which codes a dimension may carry, as far as that can be known without reference lists.</summary>
internal static class CodeForms
{
    private static readonly SearchValues<char> CodeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-");

    private static readonly string[] YesNo = ["YES", "NO", Codes.Unknown, Codes.Total];
    private static readonly string[] Sexes = ["F", "M", "O", "U", Codes.Total];

    public static bool Allows(ColumnTarget target, string code) => target switch
    {
        ColumnTarget.RefArea => IsIso3(code),
        ColumnTarget.Counterpart => IsIso3(code) || Counterparts.NotCountries.Contains(code),
        ColumnTarget.Time => PeriodText.IsCode(code),
        ColumnTarget.Status => IsStatus(code),
        ColumnTarget.Flags or ColumnTarget.Note => true,
        ColumnTarget.SourceRow or ColumnTarget.SourceColumn => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ => List(target)?.Contains(code) ?? IsCode(code),
    };

    public static Expectation Expected(ColumnTarget target) => target switch
    {
        ColumnTarget.RefArea => new(ExpectedKind.CountryCode),
        ColumnTarget.Counterpart => new(ExpectedKind.CounterpartCode, Texts: TextList.Of(Counterparts.NotCountries)),
        ColumnTarget.Time => new(ExpectedKind.Period, "2018, 2018-06, 2018-03-31"),
        ColumnTarget.Status => new(ExpectedKind.Status, ObservationStatus.Letters),
        ColumnTarget.SourceRow or ColumnTarget.SourceColumn => new(ExpectedKind.WholeNumber),
        _ => List(target) is { } list ? Expectation.OneOf(list) : new(ExpectedKind.Code, "40"),
    };

    /// <summary>The same in English, for whoever writes a profile.</summary>
    public static string Words(ColumnTarget target) => target switch
    {
        ColumnTarget.RefArea => "a country as ISO 3166-1 alpha-3",
        ColumnTarget.Counterpart => $"a country as ISO 3166-1 alpha-3 or one of {string.Join(", ", Counterparts.NotCountries)}",
        ColumnTarget.Time => "a year, month or day such as 2018, 2018-06, 2018-03-31",
        ColumnTarget.Status => $"letters of {ObservationStatus.Letters}, each once",
        ColumnTarget.SourceRow or ColumnTarget.SourceColumn => "a whole number",
        _ => List(target) is { } list ? $"one of {string.Join(", ", list)}" : "a code of letters, digits, _ . - (at most 40)",
    };

    private static IReadOnlyList<string>? List(ColumnTarget target) => target switch
    {
        ColumnTarget.Measure => Measures.All,
        ColumnTarget.Unit => Units.All,
        ColumnTarget.Criterion => Criteria.All,
        ColumnTarget.Activity => ActivityLevels.All,
        ColumnTarget.Source => SourceKinds.All,
        ColumnTarget.Native => YesNo,
        ColumnTarget.Sex => Sexes,
        _ => null,
    };

    private static bool IsIso3(string code) => code.Length == 3 && code.All(char.IsAsciiLetterUpper) && code != Codes.Unknown;

    private static bool IsCode(string code) => code.Length is > 0 and <= 40 && !code.AsSpan().ContainsAnyExcept(CodeCharacters);

    private static bool IsStatus(string code) =>
        code.Length > 0 && code.All(ObservationStatus.Letters.Contains) && code.Distinct().Count() == code.Length;
}
