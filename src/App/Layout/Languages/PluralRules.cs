namespace Comity.App.Layout.Languages;

/// <summary>Cardinal plural categories of the six languages, after Unicode CLDR.</summary>
internal static class PluralRules
{
    public static string Category(string language, decimal number) => language switch
    {
        "ar" => Arabic(number),
        "fr" => Math.Abs(number) < 2 ? "one" : "other",
        "ru" => Russian(number),
        "zh" => "other",
        _ => number == 1 ? "one" : "other",
    };

    /// <summary>Categories that a whole text of the language must offer for counts.</summary>
    public static IReadOnlyList<string> Categories(string language) => language switch
    {
        "ar" => ["zero", "one", "two", "few", "many", "other"],
        "ru" => ["one", "few", "many", "other"],
        "zh" => ["other"],
        _ => ["one", "other"],
    };

    private static string Arabic(decimal number)
    {
        if (number != decimal.Truncate(number))
        {
            return "other";
        }

        var rest = Math.Abs(number) % 100;
        return number switch
        {
            0 => "zero",
            1 => "one",
            2 => "two",
            _ => rest is >= 3 and <= 10 ? "few" : rest >= 11 ? "many" : "other",
        };
    }

    private static string Russian(decimal number)
    {
        if (number != decimal.Truncate(number))
        {
            return "other";
        }

        var (ten, hundred) = (Math.Abs(number) % 10, Math.Abs(number) % 100);
        return ten == 1 && hundred != 11 ? "one"
            : ten is >= 2 and <= 4 && hundred is < 12 or > 14 && ten is >= 2 and <= 4 ? "few"
            : "many";
    }
}
