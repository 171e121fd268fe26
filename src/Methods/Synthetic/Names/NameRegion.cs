namespace Comity.Methods.Synthetic.Names;

internal enum Script
{
    Latin,
    Arabic,
    Cyrillic,
    Devanagari,
}

/// <summary>
/// How invented names of a part of the world are built. Every family name ends in a word for example, sample or test, so that nobody takes
/// one for a real person's; names share endings, as real ones do.
/// </summary>
/// <param name="Consonants">Beginnings of syllables.</param>
/// <param name="Codas">Ends of some syllables.</param>
/// <param name="Doubles">Of a hundred persons, how many have two family names.</param>
internal sealed record NameRegion(
    int Id, Script Script, string[] Consonants, string[] Vowels, string[] Codas, string[] Endings, string[] FemaleGiven, string[] MaleGiven, int Doubles)
{
    private static readonly NameRegion Plain = new(
        0, Script.Latin, ["b", "br", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "st", "th", "dr", "fl"],
        ["a", "e", "i", "o", "u", "ee", "oa", "ay"], ["l", "n", "r", "s", "ck", "m", "t", ""],
        ["muster", "test", "sample", "probe", "fict"], ["a", "ie", "ine", "e", "eth"], ["o", "an", "ert", "us", "ic"], 4);

    private static readonly NameRegion TwoNames = new(
        1, Script.Latin, ["b", "c", "d", "f", "g", "j", "l", "ll", "m", "n", "ñ", "p", "r", "s", "t", "v", "z", "ch", "qu"],
        ["a", "e", "i", "o", "u", "á", "é", "í", "ó"], ["n", "r", "s", "l", ""],
        ["ejemplez", "exemplo", "prueba", "fictín", "muestrez"], ["a", "ela", "ía", "é"], ["o", "ón", "iel", "és"], 65);

    private static readonly NameRegion Marked = new(
        2, Script.Latin, ["b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "r", "s", "š", "t", "v", "č", "ž", "sk", "kv"],
        ["a", "e", "i", "o", "ä", "ö", "å", "ü", "ő", "y"], ["n", "l", "r", "k", "s", "t", ""],
        ["prøve", "örnek", "näide", "esimerk", "příklad", "przykład"], ["a", "i", "ë", "ina"], ["o", "ar", "ek", "us"], 8);

    private static readonly NameRegion Arabic = new(
        3, Script.Arabic, ["b", "t", "j", "h", "kh", "d", "r", "z", "s", "sh", "f", "q", "k", "l", "m", "n", "w", "gh"],
        ["a", "i", "u", "aa", "ee", "ou"], ["d", "l", "m", "n", "r", "b", "f", ""],
        ["mithal", "namoudhaj", "ikhtibar", "tajriba"], ["a", "ah", "iya", "een"], ["", "id", "ir", "im"], 12);

    private static readonly NameRegion Cyrillic = new(
        4, Script.Cyrillic, ["b", "v", "g", "d", "zh", "z", "k", "l", "m", "n", "p", "r", "s", "t", "f", "kh", "ch", "sh", "kr", "st"],
        ["a", "e", "i", "o", "u", "ya", "yu"], ["n", "l", "r", "v", "s", "t", ""],
        ["obrazov", "primerov", "testenko", "vzorov", "probin"], ["a", "iya", "ina"], ["", "il", "an", "iy"], 3);

    private static readonly NameRegion Devanagari = new(
        5, Script.Devanagari, ["b", "bh", "ch", "d", "dh", "g", "h", "j", "k", "kh", "l", "m", "n", "p", "r", "s", "sh", "t", "th", "v"],
        ["a", "aa", "i", "ee", "u", "e", "o"], ["n", "r", "l", "sh", "t", ""],
        ["namuna", "udahar", "testiya", "pariksha"], ["a", "i", "ika", "ita"], ["", "esh", "it", "ant"], 6);

    private static readonly NameRegion Nasal = new(
        6, Script.Latin, ["b", "ch", "d", "f", "g", "k", "kw", "l", "m", "mb", "n", "nd", "ng", "ny", "s", "t", "w", "y", "gb"],
        ["a", "e", "i", "o", "u"], ["", "", "n", "h"],
        ["mfano", "apere", "kwatest", "misal", "mohlala"], ["a", "i", "we", "ma"], ["o", "e", "u", "wa"], 10);

    public static IReadOnlyList<NameRegion> All { get; } = [Plain, TwoNames, Marked, Arabic, Cyrillic, Devanagari, Nasal];
}
