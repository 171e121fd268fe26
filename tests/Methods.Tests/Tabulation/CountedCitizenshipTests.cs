using Comity.Methods.Tabulation;

namespace Comity.Methods.Tests.Tabulation;

public sealed class CountedCitizenshipTests
{
    [Theory]
    [InlineData("XAA", "XAA", "ONE")]
    [InlineData("XBB", "XBB", "ONE")]
    [InlineData("XBB XAA", "XAA", "SEVERAL")]
    [InlineData("XCC XBB", "XCC", "SEVERAL")]
    [InlineData("XBB XBB", "XBB", "ONE")]
    [InlineData("XBB UNK", "XBB", "ONE")]
    [InlineData("UNK", "UNK", "UNK")]
    [InlineData("", "UNK", "UNK")]
    public void A_person_is_counted_by_one_citizenship(string held, string counted, string number) =>
        Assert.Equal((counted, number), CountedCitizenship.Of(held.Split(' ', StringSplitOptions.RemoveEmptyEntries), "XAA"));
}
