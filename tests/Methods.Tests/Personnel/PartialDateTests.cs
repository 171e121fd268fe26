using System.Text;
using Comity.Methods.Personnel;

namespace Comity.Methods.Tests.Personnel;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData(1980, 0, 0, "1980")]
    [InlineData(1980, 5, 0, "1980-05")]
    [InlineData(1980, 2, 29, "1980-02-29")]
    [InlineData(1800, 0, 0, "1800")]
    [InlineData(2200, 12, 31, "2200-12-31")]
    public void A_date_is_made_of_what_is_known_of_it(int year, int month, int day, string text)
    {
        Assert.True(PartialDate.TryOf(year, month, day, out var date));
        Assert.Equal(PartialDate.Parse(text), date);
        Assert.Equal(text, date.ToString());
        Span<byte> utf8 = stackalloc byte[10];
        Assert.Equal(text, Encoding.UTF8.GetString(utf8[..date.Format(utf8)]));
    }

    [Theory]
    [InlineData(1799, 0, 0)]
    [InlineData(2201, 0, 0)]
    [InlineData(1980, 13, 0)]
    [InlineData(1980, 0, 5)]
    [InlineData(1981, 2, 29)]
    [InlineData(1980, 4, 31)]
    [InlineData(1980, 1, -1)]
    public void What_is_no_date_is_refused(int year, int month, int day)
    {
        Assert.False(PartialDate.TryOf(year, month, day, out var date));
        Assert.True(date.IsUnknown);
    }
}
