using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Comity.App.Access;
using Comity.App.Tests.Hosting;
using Comity.Tests;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Access;

public sealed class KeptKeysTests
{
    [Fact]
    public void Keys_are_read_by_their_owner_only()
    {
        var settings = NewSettings();
        Protect(settings);
        var folder = Path.Combine(settings.DataFolder, "keys");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("File modes are those of Unix.");
            return;
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Assert.Single(Directory.GetFiles(folder))));
    }

    [Fact]
    public void What_was_protected_before_a_restart_is_read_after_it()
    {
        var settings = NewSettings();
        Assert.Equal("kept", Unprotect(settings, Protect(settings)));
    }

    [Fact]
    public void With_a_certificate_nobody_reads_the_keys_without_it()
    {
        using var certificate = NewCertificate();
        var settings = NewSettings();
        var sealedBy = settings with { KeyCertificate = certificate };
        var kept = Protect(sealedBy);
        var file = File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(settings.DataFolder, "keys"))));
        Assert.Contains("EncryptedData", file, StringComparison.Ordinal);
        Assert.DoesNotContain("<value>", file, StringComparison.Ordinal);
        Assert.Equal("kept", Unprotect(sealedBy, kept));
        Assert.ThrowsAny<CryptographicException>(() => Unprotect(settings, kept));
    }

    [Fact]
    public void A_certificate_comes_from_its_file_and_a_wrong_password_is_said()
    {
        var folder = Directory.CreateDirectory(TestRun.NewFolder()).FullName;
        var (file, password) = (Path.Combine(folder, "keys.p12"), Path.Combine(folder, "password"));
        using var made = NewCertificate();
        File.WriteAllBytes(file, made.Export(X509ContentType.Pkcs12, "a secret"));
        File.WriteAllText(password, "a secret\n");
        using var read = KeptKeys.Read(Source(file, password));
        Assert.Equal(made.Thumbprint, read!.Thumbprint);
        File.WriteAllText(password, "another");
        Assert.Throws<SettingsException>(() => KeptKeys.Read(Source(file, password)));
    }

    private static SettingsSource Source(string file, string password)
    {
        var environment = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("keys_certificate_file", (string?)file), KeyValuePair.Create("keys_password_file", (string?)password)]).Build();
        return new SettingsSource(new ConfigurationBuilder().Build(), environment);
    }

    private static Settings NewSettings() => new(TestRun.NewFolder(), null, Places.Repository, Settings.DefaultUrls);

    private static string Protect(Settings settings)
    {
        using var services = Services(settings);
        return services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("kept");
    }

    private static string Unprotect(Settings settings, string text)
    {
        using var services = Services(settings);
        return services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(text);
    }

    private static ServiceProvider Services(Settings settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddKeptKeys(settings);
        return services.BuildServiceProvider();
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
