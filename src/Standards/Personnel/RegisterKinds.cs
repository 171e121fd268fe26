namespace Comity.Standards.Personnel;

/// <summary>How much what is wrong weighs.</summary>
public enum RegisterWeight
{
    /// <summary>Nothing of the file can be read, or nothing below.</summary>
    File,

    /// <summary>The row was set aside: a person decides.</summary>
    Row,

    /// <summary>The value is not known; its text is kept as sent.</summary>
    Field,

    /// <summary>The value is kept, and told because it is hard to believe.</summary>
    Note,
}

/// <summary>Kinds of what may be wrong in a register's file. Stable names: reports carry them, and App has their words.</summary>
public static class RegisterKinds
{
    public const string ColumnMissing = "column-missing";
    public const string HeaderMissing = "header-missing";
    public const string Table = "table";
    public const string NoNumber = "no-number";
    public const string NumberTwice = "number-twice";
    public const string NumberForm = "number-form";
    public const string RowShort = "row-short";
    public const string RowLong = "row-long";
    public const string Quote = "quote";
    public const string Date = "date";
    public const string DateAmbiguous = "date-ambiguous";
    public const string CountryNotMatched = "country-not-matched";
    public const string Code = "code";
    public const string TextNotMapped = "text-not-mapped";
    public const string Occupation = "occupation";
    public const string Share = "share";
    public const string Text = "text";
    public const string DigitsLost = "digits-lost";
    public const string Disagrees = "disagrees";
    public const string NameNotSplit = "name-not-split";
    public const string BirthAfterRegistration = "birth-after-registration";
    public const string YoungAtQualification = "young-at-qualification";
    public const string InTheFuture = "in-the-future";
    public const string LicenceEndsFirst = "licence-ends-first";
    public const string PostEndsFirst = "post-ends-first";
    public const string ExitBeforeRegistration = "exit-before-registration";

    private static readonly (string Kind, RegisterWeight Weight)[] Known =
    [
        .. new[] { ColumnMissing, HeaderMissing, Table }.Select(k => (k, RegisterWeight.File)),
        .. new[] { NoNumber, NumberTwice, NumberForm, RowShort, RowLong, Quote }.Select(k => (k, RegisterWeight.Row)),
        .. new[] { Date, DateAmbiguous, CountryNotMatched, Code, TextNotMapped, Occupation, Share, Text, DigitsLost, Disagrees }.Select(k => (k, RegisterWeight.Field)),
        .. new[] { NameNotSplit, BirthAfterRegistration, YoungAtQualification, InTheFuture, LicenceEndsFirst, PostEndsFirst, ExitBeforeRegistration }
            .Select(k => (k, RegisterWeight.Note)),
    ];

    private static readonly Dictionary<string, RegisterWeight> Weights = Known.ToDictionary(k => k.Kind, k => k.Weight, StringComparer.Ordinal);

    /// <summary>In the order of their weight.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Select(k => k.Kind)];

    public static RegisterWeight WeightOf(string kind) => Weights[kind];
}
