namespace Comity.EndToEnd.Tests;

/// <summary>The first view of a page on an empty cache: at most 150 KB over the line, 300 KB where it shows the map.</summary>
public sealed class WeightTests(Browser browser)
{
    [Theory]
    [MemberData(nameof(Addresses.InEnglishAndArabic), MemberType = typeof(Addresses))]
    public async Task A_page_is_light(string language, string address)
    {
        var seen = await browser.SeeAsync(language + address);
        Assert.InRange(seen.Bytes, 1_000, seen.HasMap ? 300_000 : 150_000);
    }

    [Theory]
    [MemberData(nameof(Addresses.Every), MemberType = typeof(Addresses))]
    public async Task A_page_says_the_same_without_script(string address)
    {
        var seen = await browser.SeeWithoutScriptAsync(address);
        Assert.Equal(1, seen.Headings);
        Assert.True(seen.Words.Length > 80, $"{address} says something.");
        Assert.True(seen.TooWide <= 0, $"{address} is {seen.TooWide} px wider than the phone.");
    }

    [Theory]
    [MemberData(nameof(Addresses.InEnglishAndArabic), MemberType = typeof(Addresses))]
    public async Task No_page_breaks_the_content_policy(string language, string address) => Assert.Empty((await browser.SeeAsync(language + address)).Errors);
}
