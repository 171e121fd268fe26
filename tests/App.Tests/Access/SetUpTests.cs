using System.Buffers.Binary;
using Comity.App.Access;
using Comity.App.Access.SignIn;
using Comity.App.Tests.Hosting;
using static Comity.App.Tests.Access.Journeys;

namespace Comity.App.Tests.Access;

/// <summary>The first administrator, by the link of the terminal.</summary>
public sealed class SetUpTests
{
    public static TheoryData<TestStore> Stores => [TestStore.Sqlite, TestStore.PostgreSql];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_terminals_link_makes_one_administrator_and_no_second(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var first = new Forms(host);
        await first.OpenAsync("/set-up?key=wrong");
        Assert.Equal("Set-up needs the link of the terminal", first.Heading);
        var (_, codes) = await SetUpAsync(host, first);
        Assert.Equal(RecoveryCodes.Count, codes.Count);
        await first.OpenAsync("/workspace");
        Assert.Equal("Your workspace", first.Heading);

        using var second = new Forms(host);
        await second.OpenAsync(host.Get<OneTimeLink>().PathAndQuery);
        Assert.Equal("This installation is set up", second.Heading);
        Assert.Contains("PersonAdded", await KindsAsync(host));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_link_is_good_once_even_before_the_set_up_is_finished(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var first = new Forms(host);
        await first.OpenAsync(host.Get<OneTimeLink>().PathAndQuery);
        Assert.Equal("Who runs this installation?", first.Heading);
        using var second = new Forms(host);
        await second.OpenAsync(host.Get<OneTimeLink>().PathAndQuery);
        Assert.Equal("Set-up needs the link of the terminal", second.Heading);
    }

    /// <summary>How long that takes is for the bench: a test among others would measure the others.</summary>
    [Fact]
    public async Task A_password_is_kept_at_the_cost_that_is_asked_for_today()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = new Forms(host);
        await SetUpAsync(host, browser);
        var kept = Convert.FromBase64String((await OneAsync<Person>(host)).PasswordHash!);
        const int HmacSha512 = 2;
        Assert.Equal((1, HmacSha512, 220_000), (kept[0], BinaryPrimitives.ReadInt32BigEndian(kept.AsSpan(1)), BinaryPrimitives.ReadInt32BigEndian(kept.AsSpan(5))));
    }
}
