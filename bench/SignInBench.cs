using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Comity.App.Access;
using Comity.App.Access.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Bench;

/// <summary>
/// Sign-ins by e-mail, password and code over HTTP, one after the other, from the form's sending to its answer: hashing, second step,
/// session, entry in the log. Each is another person's at another address of the network, as the limits want it. The peer is the hash
/// alone, at the same cost.
/// </summary>
internal static partial class SignInBench
{
    private const int WarmUp = 5;
    private const string Password = "synthetic horse, stapled";
    private const int Limit = 250;

    public static async Task<int> RunAsync(int rounds)
    {
        await using var server = await BenchServer.StartAsync();
        var people = await SeedAsync(server, rounds + WarmUp);
        var taken = new List<double>();
        for (var i = 0; i < people.Count; i++)
        {
            taken.Add(await SignInAsync(server.Address, i, people[i]));
        }

        var (hash, over) = (Quantiles.Of(Peer(rounds)), Quantiles.Of(taken.Skip(WarmUp)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"sign-in, {rounds} over HTTP: median {over.Median:F1} ms, p95 {over.P95:F1} ms (under {Limit}); PBKDF2-HMAC-SHA512, {PasswordHashing.Iterations:N0} iterations"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"peer, the hash alone: median {hash.Median:F1} ms, p95 {hash.P95:F1} ms; ratio {over.Median / hash.Median:F2}, at p95 {over.P95 / hash.P95:F2}"));
        return 0;
    }

    private static async Task<double> SignInAsync(Uri address, int number, (string Email, string Key) person)
    {
        using var handler = From(new IPAddress([127, 1, (byte)(number / 250), (byte)((number % 250) + 1)]));
        using var client = new HttpClient(handler) { BaseAddress = address };
        var page = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value,
            ["email"] = person.Email,
            ["password"] = Password,
            ["code"] = TimedCode.CodeAt(person.Key, TimeProvider.System.GetUtcNow()),
        });
        var clock = Stopwatch.StartNew();
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        var taken = clock.Elapsed.TotalMilliseconds;
        return answer.StatusCode == HttpStatusCode.Redirect ? taken : throw new InvalidOperationException($"Sign-in was answered with {(int)answer.StatusCode}.");
    }

    /// <summary>Any address of 127.0.0.0/8 is this machine.</summary>
    private static SocketsHttpHandler From(IPAddress own) => new()
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(own, 0));
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    private static List<double> Peer(int rounds)
    {
        var stored = PasswordHashing.Hasher.HashPassword(null!, Password);
        var taken = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            var clock = Stopwatch.StartNew();
            PasswordHashing.Hasher.VerifyHashedPassword(null!, stored, Password);
            taken.Add(clock.Elapsed.TotalMilliseconds);
        }

        return taken;
    }

    /// <summary>Synthetic people, all with one password, each with an app of their own.</summary>
    private static async Task<List<(string Email, string Key)>> SeedAsync(BenchServer server, int count)
    {
        var hash = PasswordHashing.Hasher.HashPassword(null!, Password);
        await using var db = server.OpenAll();
        await using var transaction = await db.Database.BeginTransactionAsync();
        using var users = server.Services.GetRequiredService<Accounts>().Over(db);
        var people = new List<(string, string)>();
        for (var i = 0; i < count; i++)
        {
            var person = new Person(Guid.CreateVersion7(), $"bench{i}@synthetic.invalid", "Synthetic", "en", DateTimeOffset.UnixEpoch) { PasswordHash = hash };
            (await users.CreateAsync(person)).OrThrow();
            var (key, membership) = (TimedCode.NewKey(), new Membership(Guid.CreateVersion7(), person.Id, Role.Stakeholder, null, DateTimeOffset.UnixEpoch, null, null));
            await server.Services.GetRequiredService<SecondSteps>().SetAsync(users, person, key);
            membership.Approve(null, DateTimeOffset.UnixEpoch);
            db.Add(membership);
            people.Add((person.Email!, key));
        }

        await db.SaveChangesAsync();
        await server.RecordAsync(db);
        await transaction.CommitAsync();
        return people;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
