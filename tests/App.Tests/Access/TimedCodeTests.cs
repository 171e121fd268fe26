using Comity.App.Access.SignIn;

namespace Comity.App.Tests.Access;

/// <summary>The examples of RFC 6238, appendix B, for SHA-1: the last six of their eight figures.</summary>
public sealed class TimedCodeTests
{
    /// <summary>The key of the appendix, <c>12345678901234567890</c>, in base 32.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void A_code_is_what_the_standard_gives(long seconds, string code) =>
        Assert.Equal(code, TimedCode.CodeAt(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(-60, false)]
    [InlineData(60, false)]
    public void A_clock_may_be_half_a_minute_wrong_and_no_more(int seconds, bool fits)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        Assert.Equal(fits, TimedCode.StepOf(Key, TimedCode.CodeAt(Key, now.AddSeconds(seconds)), now) is not null);
    }

    [Fact]
    public void A_new_key_has_160_bits() => Assert.Matches("^[A-Z2-7]{32}$", TimedCode.NewKey());
}
