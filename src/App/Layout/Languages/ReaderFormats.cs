using System.Globalization;

namespace Comity.App.Layout.Languages;

/// <summary>Numbers and dates in the reader's way.</summary>
internal static class ReaderFormats
{
    public static string Number(Language language, double value, int decimals) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), language.Culture);

    /// <summary>As many decimals as the value has, four at most: what a source reported is not rounded away.</summary>
    public static string AsReported(Language language, double value) => value.ToString("#,##0.####", language.Culture);

    public static string Date(Language language, DateOnly date) =>
        date.ToString(language.Code == "zh" ? "yyyy年M月d日" : "d MMMM yyyy", language.Culture);

    public static string Moment(Language language, DateTimeOffset moment) =>
        Date(language, DateOnly.FromDateTime(moment.UtcDateTime)) + " " + moment.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture) + " UTC";

    public static string Any(Language language, object? value) => value switch
    {
        null => "",
        string text => text,
        int or long or short => Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("N0", language.Culture),
        double number => AsReported(language, number),
        decimal number => number.ToString("#,##0.####", language.Culture),
        DateOnly date => Date(language, date),
        DateTimeOffset moment => Moment(language, moment),
        _ => Convert.ToString(value, language.Culture) ?? "",
    };
}
