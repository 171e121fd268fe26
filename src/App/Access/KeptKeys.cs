using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging.Abstractions;

namespace Comity.App.Access;

/// <summary>
/// The keys that protect cookies and forms. They outlive a restart and stay with the data; only whoever runs Comity reads them, and
/// where a certificate is named, nobody without it.
/// </summary>
internal static class KeptKeys
{
    public static void AddKeptKeys(this IServiceCollection services, Settings settings)
    {
        var protection = services.AddDataProtection().SetApplicationName("Comity");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new KeyFolder(FolderOf(settings)));
        if (settings.KeyCertificate is { } certificate)
        {
            protection.ProtectKeysWithCertificate(certificate).UnprotectKeysWithAnyCertificate(certificate);
        }
    }

    /// <summary>From <c>COMITY_KEYS_CERTIFICATE_FILE</c>: a PKCS#12 file, its password beside it in <c>COMITY_KEYS_PASSWORD_FILE</c>.</summary>
    /// <exception cref="SettingsException">It cannot be read, or holds no private RSA key.</exception>
    public static X509Certificate2? Read(SettingsSource source)
    {
        if (source.Find("keys", "certificate_file") is not { } file)
        {
            return null;
        }

        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, source.Secret("keys", "password"));
            using var key = certificate.GetRSAPrivateKey();
            return key is not null ? certificate : throw new SettingsException($"{file} holds no private RSA key.");
        }
        catch (Exception error) when (error is CryptographicException or IOException)
        {
            throw new SettingsException($"COMITY_KEYS_CERTIFICATE_FILE {file} cannot be read: {error.Message}");
        }
    }

    private static DirectoryInfo FolderOf(Settings settings)
    {
        var path = Path.Combine(settings.DataFolder, "keys");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : OnlyOwn(Directory.CreateDirectory(path));
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static DirectoryInfo OnlyOwn(DirectoryInfo folder)
    {
        // Also one that an earlier version made.
        folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        return folder;
    }

    private sealed class KeyFolder(DirectoryInfo folder) : FileSystemXmlRepository(folder, NullLoggerFactory.Instance)
    {
        public override void StoreElement(XElement element, string friendlyName)
        {
            base.StoreElement(element, friendlyName);
            if (OperatingSystem.IsWindows())
            {
                return;
            }

            foreach (var file in System.IO.Directory.EnumerateFiles(Directory.FullName, "*.xml"))
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }
    }
}
