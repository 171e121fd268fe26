namespace Comity.EndToEnd.Tests;

/// <summary>WCAG 2.2 AA as far as axe can tell, in a language that reads from the left and one that reads from the right.</summary>
public sealed class AccessibilityTests(Browser browser)
{
    [Theory]
    [MemberData(nameof(Addresses.InEnglishAndArabic), MemberType = typeof(Addresses))]
    public async Task A_page_keeps_the_rules(string language, string address) => Assert.Empty((await browser.SeeAsync(language + address)).Violations);

    [Theory]
    [MemberData(nameof(Addresses.InEnglishAndArabic), MemberType = typeof(Addresses))]
    public async Task A_page_fits_a_phone(string language, string address)
    {
        var wide = (await browser.SeeAsync(language + address)).TooWide;
        Assert.True(wide <= 0, $"{address} is {wide} px wider than the phone.");
    }

    [Theory]
    [MemberData(nameof(Addresses.Every), MemberType = typeof(Addresses))]
    public async Task A_page_in_Arabic_reads_from_the_right(string address)
    {
        var seen = await browser.SeeAsync("/ar" + address);
        Assert.Equal("rtl", seen.Direction);
        Assert.True(seen.BrandX > 620, "The name stands at the right edge.");
    }
}
