using Comity.App.Post;
using Comity.App.Tests.Hosting;
using Microsoft.Extensions.Configuration;

namespace Comity.App.Tests.Post;

public sealed class MailSettingsTests
{
    [Fact]
    public void Without_a_host_letters_wait() => Assert.Null(Read([]));

    [Fact]
    public void The_environment_wins_over_the_file()
    {
        var settings = Read(["mail:host=file.invalid", "mail:from=a@b.invalid", "mail:port=2525"], ["mail_host=environment.invalid"])!;
        Assert.Equal(("environment.invalid", 2525, true), (settings.Host, settings.Port, settings.Encrypted));
    }

    [Theory]
    [InlineData("starttls", 587)]
    [InlineData("none", 25)]
    public void The_port_follows_from_the_way(string security, int port) =>
        Assert.Equal(port, Read(["mail:host=mail.invalid", "mail:from=a@b.invalid", "mail:security=" + security])!.Port);

    [Fact]
    public void A_password_crosses_no_network_in_the_open()
    {
        string[] open = ["mail:from=a@b.invalid", "mail:security=none", "mail:user=comity"];
        Assert.Throws<SettingsException>(() => Read(["mail:host=mail.invalid", .. open], ["mail_password=x"]));
        Assert.Equal("x", Read(["mail:host=127.0.0.1", .. open], ["mail_password=x"])!.Account!.Password);
    }

    [Fact]
    public void A_password_in_the_shared_file_is_refused()
    {
        var error = Assert.Throws<SettingsException>(() => Read(["mail:host=mail.invalid", "mail:from=a@b.invalid", "mail:user=comity", "mail:password=very secret"]));
        Assert.DoesNotContain("very secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_read_from_its_file_without_the_end_of_the_line()
    {
        var file = Path.Combine(Directory.CreateDirectory(TestRun.NewFolder()).FullName, "password");
        await File.WriteAllTextAsync(file, " a secret \r\n", TestContext.Current.CancellationToken);
        string[] mail = ["mail:host=mail.invalid", "mail:from=a@b.invalid", "mail:user=comity"];
        Assert.Equal(" a secret ", Read(mail, ["mail_password_file=" + file])!.Account!.Password);
        Assert.Throws<SettingsException>(() => Read(mail, ["mail_password_file=" + file + "-that-is-not-there"]));
    }

    [Theory]
    [InlineData("mail:port=0")]
    [InlineData("mail:port=65536")]
    [InlineData("mail:security=ssl")]
    [InlineData("mail:from=nobody")]
    public void A_setting_that_cannot_be_used_is_said(string setting) =>
        Assert.Throws<SettingsException>(() => Read(["mail:host=mail.invalid", "mail:from=a@b.invalid", setting]));

    private static MailSettings? Read(string[] file, string[]? environment = null) => MailSettings.Read(new SettingsSource(Of(file), Of(environment ?? [])));

    private static IConfiguration Of(string[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => s.Split('=', 2)).GroupBy(p => p[0]).Select(g => KeyValuePair.Create(g.Key, (string?)g.Last()[1]))).Build();
}
