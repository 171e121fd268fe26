using System.Globalization;

namespace Comity.App.Layout.Languages;

/// <summary>A language that readers may choose: the six of the United Nations.</summary>
internal sealed record Language(string Code, string OwnName, CultureInfo Culture, bool RightToLeft)
{
    public static readonly Language English = Of("en", "English", "en-GB");
    public static readonly Language French = Of("fr", "Français", "fr-FR");
    public static readonly Language Arabic = Of("ar", "العربية", "ar-EG", rightToLeft: true);
    public static readonly Language Spanish = Of("es", "Español", "es-ES");
    public static readonly Language Russian = Of("ru", "Русский", "ru-RU");
    public static readonly Language Chinese = Of("zh", "中文", "zh-CN");

    public static readonly IReadOnlyList<Language> All = [English, French, Arabic, Spanish, Russian, Chinese];

    /// <summary>The order in which names stand in the language.</summary>
    public StringComparer ByName { get; } = StringComparer.Create(Culture, ignoreCase: true);

    public string Direction => RightToLeft ? "rtl" : "ltr";

    public static Language? Find(string? code) =>
        All.FirstOrDefault(l => string.Equals(l.Code, code, StringComparison.OrdinalIgnoreCase));

    private static Language Of(string code, string ownName, string culture, bool rightToLeft = false)
    {
        var info = (CultureInfo)CultureInfo.GetCultureInfo(culture).Clone();

        // Figures in all six languages: Latin digits, groups by a thin space that does not break, the decimal sign of the language.
        info.NumberFormat.NumberGroupSeparator = "\u202f";
        info.NumberFormat.NumberDecimalSeparator = code is "en" or "zh" or "ar" ? "." : ",";
        info.NumberFormat.NegativeSign = "\u2212";
        info.DateTimeFormat.Calendar = new GregorianCalendar();
        return new Language(code, ownName, CultureInfo.ReadOnly(info), rightToLeft);
    }
}
