using Comity.App.Access.OpenId;
using Comity.App.Tests.Hosting;
using Microsoft.Extensions.Configuration;

namespace Comity.App.Tests.Access.OpenId;

public sealed class ProviderSettingsTests
{
    private static readonly string[] Ghana =
        ["id=ghana-health", "name=Ministry of Health", "authority=https://id.health.invalid", "clientId=comity", "country=GHA"];

    [Fact]
    public void A_providers_secret_comes_from_the_environment_or_its_file()
    {
        var provider = Assert.Single(Read(Ghana, "PROVIDER_SECRET_GHANA_HEALTH=told"));
        Assert.Equal(("ghana-health", "GHA", "told", true), (provider.Id, provider.Country?.Value, provider.Secret, provider.EmailVerified));
        Assert.DoesNotContain("told", provider.ToString(), StringComparison.Ordinal);
        var file = Path.Combine(Directory.CreateDirectory(TestRun.NewFolder()).FullName, "secret");
        File.WriteAllText(file, "kept\n");
        Assert.Equal("kept", Assert.Single(Read([.. Ghana, "secretFile=" + file])).Secret);
    }

    [Theory]
    [InlineData("secret=in the open")]
    [InlineData("authority=http://id.health.invalid")]
    [InlineData("authority=nonsense")]
    [InlineData("country=Ghana")]
    [InlineData("id=Ghana Health")]
    [InlineData("name=")]
    public void A_provider_that_could_not_be_trusted_is_refused(string setting) =>
        Assert.Throws<SettingsException>(() => Read([.. Ghana, setting], "PROVIDER_SECRET_GHANA_HEALTH=told"));

    [Fact]
    public void Without_a_secret_there_is_no_provider() => Assert.Throws<SettingsException>(() => Read(Ghana));

    private static IReadOnlyList<ProviderSettings> Read(string[] provider, params string[] environment) => ProviderSettings.Read(new SettingsSource(
        Of(provider.Select(p => "providers:0:" + p)), Of(environment)));

    private static IConfiguration Of(IEnumerable<string> settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => s.Split('=', 2)).GroupBy(p => p[0]).Select(g => KeyValuePair.Create(g.Key, (string?)g.Last()[1]))).Build();
}
