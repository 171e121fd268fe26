using Comity.App.Layout.Languages;

namespace Comity.App.Tests.Layout;

public sealed class MessageTests
{
    private const string Countries = "{n, plural, zero {Z} one {O} two {T} few {F #} many {M #} other {X #}}";

    [Theory]
    [InlineData("ar", 0, "Z")]
    [InlineData("ar", 1, "O")]
    [InlineData("ar", 2, "T")]
    [InlineData("ar", 3, "F 3")]
    [InlineData("ar", 10, "F 10")]
    [InlineData("ar", 11, "M 11")]
    [InlineData("ar", 99, "M 99")]
    [InlineData("ar", 100, "X 100")]
    [InlineData("ar", 102, "X 102")]
    [InlineData("ar", 103, "F 103")]
    [InlineData("fr", 0, "O")]
    [InlineData("fr", 1, "O")]
    [InlineData("fr", 2, "X 2")]
    [InlineData("en", 0, "X 0")]
    [InlineData("en", 1, "O")]
    [InlineData("ru", 1, "O")]
    [InlineData("ru", 2, "F 2")]
    [InlineData("ru", 4, "F 4")]
    [InlineData("ru", 5, "M 5")]
    [InlineData("ru", 11, "M 11")]
    [InlineData("ru", 14, "M 14")]
    [InlineData("ru", 21, "O")]
    [InlineData("ru", 22, "F 22")]
    [InlineData("zh", 1, "X 1")]
    public void A_count_takes_the_plural_of_the_language(string language, int count, string expected) =>
        Assert.Equal(expected, Format(Countries, language, ("n", count)));

    [Fact]
    public void An_exact_case_comes_before_the_category() =>
        Assert.Equal("none", Format("{n, plural, =0 {none} one {one} other {#}}", "en", ("n", 0)));

    [Fact]
    public void Numbers_are_grouped_in_the_readers_way() =>
        Assert.Equal("1\u202f234\u202f567 doctors, 48,6", Format("{n} doctors, {d}", "fr", ("n", 1234567), ("d", 48.6)));

    [Fact]
    public void A_choice_falls_back_to_other() =>
        Assert.Equal("?", Format("{kind, select, a {first} other {?}}", "en", ("kind", "b")));

    [Theory]
    [InlineData("ar", "Ana Muestrez", "\u2068Ana Muestrez\u2069، 23")]
    [InlineData("ar", "غانا", "غانا، 23")]
    [InlineData("ar", "48.6", "48.6، 23")]
    [InlineData("ar", "2026-1", "\u20682026-1\u2069، 23")]
    [InlineData("ar", "2010–2020", "2010–2020، 23")]
    [InlineData("fr", "2026-1", "2026-1، 23")]
    [InlineData("ar", "https://example.test/a", "https://example.test/a، 23")]
    [InlineData("en", "غانا", "\u2068غانا\u2069، 23")]
    [InlineData("ru", "Ghana", "Ghana، 23")]
    public void A_name_of_the_other_direction_stays_by_itself(string language, string name, string expected) =>
        Assert.Equal(expected, Format("{name}، 23", language, ("name", name)));

    [Theory]
    [InlineData("\u2068SYN-1\u2069", "SYN-1")]
    [InlineData("\u200fSYN-1\ufeff", "SYN-1")]
    [InlineData("می\u200cخواهم", "می\u200cخواهم")]
    [InlineData("SYN-1", "SYN-1")]
    public void What_was_copied_from_a_page_leaves_its_marks_behind(string pasted, string meant) => Assert.Equal(meant, Isolated.Without(pasted));

    [Fact]
    public void A_brace_in_apostrophes_is_a_brace() => Assert.Equal("a {b}", Format("a '{'b'}'", "en"));

    [Theory]
    [InlineData("{n")]
    [InlineData("a } b")]
    [InlineData("{n, plural, one {x}}")]
    [InlineData("{n, ordinal, other {x}}")]
    public void A_text_that_cannot_be_read_is_refused(string text) => Assert.Throws<FormatException>(() => Message.Parse(text));

    [Fact]
    public void A_value_that_was_not_given_is_a_bug() => Assert.Throws<KeyNotFoundException>(() => Format("{missing}", "en"));

    private static string Format(string text, string language, params (string Name, object? Value)[] values) =>
        Message.Parse(text).Format(Language.Find(language)!, values.ToDictionary(v => v.Name, v => v.Value));
}
