using System.Text.RegularExpressions;
using Comity.App.Layout.Languages;
using Comity.Tests;

namespace Comity.App.Tests.Layout;

public sealed class TextCatalogueTests
{
    private static readonly TextCatalogue Texts = new();
    private static readonly IReadOnlyDictionary<string, Message> English = Texts.Of(Language.English);

    public static TheoryData<string> Whole => ["fr", "ar"];

    public static TheoryData<string> Others => ["fr", "ar", "es", "ru", "zh"];

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_whole_language_has_every_text(string language) =>
        Assert.Empty(English.Keys.Except(Of(language).Keys, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Others))]
    public void A_translation_knows_no_text_that_English_lacks(string language) =>
        Assert.Empty(Of(language).Keys.Except(English.Keys, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Others))]
    public void A_translation_has_the_same_places_to_fill(string language) =>
        Assert.Empty(Of(language).Where(t => !t.Value.Places.ToHashSet().SetEquals(English[t.Key].Places)).Select(t => t.Key));

    [Theory]
    [MemberData(nameof(Others))]
    [InlineData("en")]
    public void Every_plural_offers_all_categories_of_its_language(string language)
    {
        var wanted = PluralRules.Categories(language);
        Assert.Empty(Of(language).Where(t => t.Value.Plurals.Any(p => wanted.Except(p).Any())).Select(t => t.Key));
    }

    /// <summary>Digits around a plain space are two numbers to a line that is read from the right, which shows the second one first.</summary>
    [Theory]
    [InlineData("src/App", "Texts")]
    [InlineData("policy/indicators", "")]
    public void Thousands_in_a_text_are_parted_by_a_space_that_belongs_to_the_number(string folder, string part)
    {
        var files = Directory.EnumerateFiles(Places.InRepository(folder.Split('/')), "*.yaml", SearchOption.AllDirectories)
            .Where(f => Path.GetDirectoryName(f)!.EndsWith(part, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files.SelectMany(File.ReadLines), line => Regex.IsMatch(line, @"\b\d{1,3} \d{3}\b", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private static IReadOnlyDictionary<string, Message> Of(string language) => Texts.Of(Language.Find(language)!);
}
