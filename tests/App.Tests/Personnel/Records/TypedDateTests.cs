using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Personnel.Records;
using Comity.App.Reference;
using Comity.App.Tests.Hosting;
using Comity.Methods.Personnel;

namespace Comity.App.Tests.Personnel.Records;

public sealed class TypedDateTests
{
    [Theory]
    [InlineData("1980-05-17", "en", "1980-05-17")]
    [InlineData("17/5/1980", "en", "1980-05-17")]
    [InlineData("17.05.1980", "fr", "1980-05-17")]
    [InlineData("17 May 1980", "en", "1980-05-17")]
    [InlineData("May 17th, 1980", "en", "1980-05-17")]
    [InlineData("1er mai 1980", "fr", "1980-05-01")]
    [InlineData("17 février 1980", "fr", "1980-02-17")]
    [InlineData("17 fevrier 1980", "fr", "1980-02-17")]
    [InlineData("17 мая 1980", "ru", "1980-05-17")]
    [InlineData("17 de mayo de 1980", "es", "1980-05-17")]
    [InlineData("١٧ مايو ١٩٨٠", "ar", "1980-05-17")]
    [InlineData("1980年5月17日", "zh", "1980-05-17")]
    [InlineData("19800517", "en", "1980-05-17")]
    [InlineData("May 1980", "fr", "1980-05")]
    [InlineData("5/1980", "en", "1980-05")]
    [InlineData("1980", "en", "1980")]
    [InlineData("", "en", "")]
    public void A_date_is_read_as_people_write_it(string typed, string language, string read) =>
        Assert.Equal(read, TypedDate.Read(typed, Language.Find(language)!)?.ToString());

    [Theory]
    [InlineData("31/2/1980")]
    [InlineData("0/5/1980")]
    [InlineData("17/5/80")]
    [InlineData("1799")]
    [InlineData("Maybe 1980")]
    [InlineData("17 5 1980 4")]
    [InlineData("N-1")]
    public void What_is_no_date_is_none(string typed) => Assert.Null(TypedDate.Read(typed, Language.English));

    [Fact]
    public async Task What_a_form_shows_it_reads_again_in_every_language()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        foreach (var language in Language.All)
        {
            var words = new PersonWords(new Reader(language, host.Get<TextCatalogue>()), host.Get<ReferenceData>());
            foreach (var date in Enumerable.Range(1, 12).SelectMany(m => new[] { $"1980-{m:00}-01", $"1980-{m:00}-28", $"2001-{m:00}" }).Append("1999").Select(d => PartialDate.Parse(d)))
            {
                Assert.Equal(date, TypedDate.Read(words.Date(date), language));
            }
        }
    }

    [Fact]
    public async Task What_a_form_shows_of_countries_and_occupations_it_reads_again()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var reference = host.Get<ReferenceData>();
        foreach (var language in Language.All)
        {
            var reader = new Reader(language, host.Get<TextCatalogue>());
            var words = new PersonWords(reader, reference);
            var records = words.Countries.Zip(words.Occupations.Concat(words.Occupations).Concat(Enumerable.Repeat(words.Occupations[0], words.Countries.Count)))
                .Select(pair => Synthetic.Nurse() with { CountryOfBirth = pair.First.Code, Citizenships = [pair.First.Code], Occupation = pair.Second.Code });
            foreach (var record in records)
            {
                var mistakes = new Mistakes();
                var read = new RecordReading(reader, reference, RecordForm.Of(record, words), new PersonRecord(""), mistakes).Read();
                Assert.Empty(mistakes.All);
                Assert.Empty(PersonChanges.Between(record, read));
            }
        }
    }
}
