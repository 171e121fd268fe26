using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Comity.App.Post;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Outside;

namespace Comity.App.Tests.Post;

/// <summary>The real program hands letters over, and is killed while it does.</summary>
public sealed class KilledCarrierTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_program_that_is_killed_while_it_hands_letters_over_loses_none_and_sends_none_twice(TestStore store)
    {
        await using var mailing = await Mailing.StartAsync(store);
        await using var server = await MailServer.StartAsync();
        var letters = new[] { await mailing.WriteAsync(), await mailing.WriteAsync(), await mailing.WriteAsync() };
        await server.BehaveAsync("hold");
        using (var killed = Start(mailing, server.Port))
        {
            Assert.True((await server.NextAsync()).GetProperty("held").GetBoolean());
            killed.Kill();
            await killed.WaitForExitAsync(Cancellation);
        }

        // The letter in hand rests until nobody can still hold it; the others go at once.
        await server.BehaveAsync("take");
        Assert.Equal(2, (await mailing.Carrier(server.Settings).RunAsync(Cancellation)).Sent);
        mailing.Clock.Forward(Outbox.Hold);
        Assert.Equal(1, (await mailing.Carrier(server.Settings).RunAsync(Cancellation)).Sent);
        Assert.Equal(letters.Select(l => $"<{l.Id:N}@health.invalid>").Order(StringComparer.Ordinal), (await server.TakenAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(1, (await mailing.ReadAsync(letters[0])).Interrupted);
    }

    [Fact]
    public async Task Account_and_letter_go_only_over_an_encrypted_connection_to_a_server_that_proves_who_it_is()
    {
        await using var mailing = await Mailing.StartAsync(TestStore.Sqlite);
        var folder = Directory.CreateDirectory(TestRun.NewFolder()).FullName;
        var (certificate, key) = await CertificateAsync(folder);
        await using var server = await MailServer.StartAsync(0, certificate, key, "comity:a secret");
        var letter = await mailing.WriteAsync();
        var password = Path.Combine(folder, "password");
        await File.WriteAllTextAsync(password, "a secret\n", Cancellation);

        Assert.Equal(1, await RunAsync(mailing, server.Port, ("SECURITY", "starttls"), ("USER", "comity"), ("PASSWORD_FILE", password)));
        Assert.Contains("certificate", (await mailing.ReadAsync(letter)).LastError, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await server.TakenAsync());

        var trusted = await mailing.WriteAsync();
        Assert.Equal(0, await RunAsync(mailing, server.Port, certificate, ("SECURITY", "starttls"), ("USER", "comity"), ("PASSWORD_FILE", password)));
        var come = await server.NextAsync();
        Assert.Equal(("comity", true), (come.GetProperty("user").GetString(), come.GetProperty("secure").GetBoolean()));
        Assert.Equal($"<{trusted.Id:N}@health.invalid>", come.GetProperty("id").GetString());
    }

    private static Task<int> RunAsync(Mailing mailing, int port, params (string Name, string Value)[] mail) => RunAsync(mailing, port, null, mail);

    private static async Task<int> RunAsync(Mailing mailing, int port, string? trusted, params (string Name, string Value)[] mail)
    {
        using var program = Start(mailing, port, trusted, mail);
        await program.WaitForExitAsync(Cancellation);
        return program.ExitCode;
    }

    private static Process Start(Mailing mailing, int port, string? trusted = null, params (string Name, string Value)[] mail)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Comity.App.dll");
        List<string> arguments = [program, "send-letters", "--data", mailing.Settings.DataFolder, "--content", mailing.Settings.ContentFolder];
        arguments.AddRange(mailing.Settings.Database is { } database ? ["--database", database] : Array.Empty<string>());
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["COMITY_MAIL_HOST"] = "localhost";
        start.Environment["COMITY_MAIL_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["COMITY_MAIL_FROM"] = "Comity <comity@health.invalid>";
        start.Environment["COMITY_MAIL_SECURITY"] = "none";
        foreach (var (name, value) in mail)
        {
            start.Environment["COMITY_MAIL_" + name] = value;
        }

        if (trusted is not null)
        {
            start.Environment["SSL_CERT_FILE"] = trusted;
        }

        return Process.Start(start)!;
    }

    private static async Task<(string Certificate, string Key)> CertificateAsync(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var (one, other) = (Path.Combine(folder, "certificate.pem"), Path.Combine(folder, "key.pem"));
        await File.WriteAllTextAsync(one, certificate.ExportCertificatePem(), Cancellation);
        await File.WriteAllTextAsync(other, key.ExportPkcs8PrivateKeyPem(), Cancellation);
        return (one, other);
    }
}
