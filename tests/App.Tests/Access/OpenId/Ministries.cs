using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Comity.App.Access;
using Comity.App.Access.OpenId;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Outside;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Access.OpenId;

/// <summary>The program, and a real OpenID provider that speaks for Ghana (<c>ghana</c>), for Britain (<c>britain</c>) and for the Secretariat (<c>office</c>).</summary>
internal sealed class Ministries : IAsyncDisposable
{
    private readonly OutsideProgram? _provider;

    private Ministries(TestHost host, OutsideProgram? provider, string issuer) => (Host, _provider, Issuer) = (host, provider, issuer);

    public TestHost Host { get; }

    public string Issuer { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Ministries> StartAsync(TestStore store, bool withProvider = true)
    {
        var port = FreePort();
        var issuer = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        var host = await TestHost.StartAsync(store, adapt: settings => settings with
        {
            Providers = [Of("ghana", "GHA", issuer), Of("britain", "GBR", issuer), Of("office", null, issuer)],
        });
        var back = string.Join(' ', new[] { "ghana", "britain", "office" }.Select(id => new Uri(host.Address, "/sign-in/back/" + id)));
        var provider = withProvider ? OutsideProgram.Start("oidc.mjs", port.ToString(CultureInfo.InvariantCulture), back) : null;
        if (provider is not null)
        {
            await provider.NextAsync();
        }

        return new Ministries(host, provider, issuer);
    }

    /// <summary>See the head of oidc.mjs; <c>true</c> spoils nothing.</summary>
    public async Task BehaveAsync(string mood)
    {
        await _provider!.TellAsync(mood);
        Assert.Equal(mood, (await _provider.NextAsync()).GetProperty("mood").GetString());
    }

    /// <summary>A person in a role, linked with an identity at the provider.</summary>
    public async Task<Session> LinkedAsync(string subject, Role role, string? country)
    {
        var session = await Host.BeginSessionAsync(role, country);
        await using var db = Open();
        db.Add(new IdentityUserLogin<Guid> { LoginProvider = Issuer, ProviderKey = subject, ProviderDisplayName = "Ministry", UserId = session.PersonId });
        await db.SaveChangesAsync(Cancellation);
        return session;
    }

    public ExchangeDb Open() => new(Host.Get<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything, Happenings = [] };

    public async ValueTask DisposeAsync()
    {
        if (_provider is not null)
        {
            await _provider.DisposeAsync();
        }

        await Host.DisposeAsync();
    }

    private static ProviderSettings Of(string id, string? country, string issuer) => new(
        id, "Ministry of " + id, new Uri(issuer), "comity", "a client secret of the tests", country is null ? null : CountryCode.Parse(country), EmailVerified: true);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
