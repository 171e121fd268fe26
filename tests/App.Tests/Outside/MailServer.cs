using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using Comity.App.Post;

namespace Comity.App.Tests.Outside;

/// <summary>A real mail server that keeps what it takes.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly OutsideProgram _program;

    private MailServer(OutsideProgram program, int port) => (_program, Port) = (program, port);

    public int Port { get; }

    /// <summary>How to reach it, without encryption.</summary>
    public MailSettings Settings => At(Port);

    public static MailSettings At(int port) =>
        new("127.0.0.1", port, Encrypted: false, new MailAddress("comity@health.invalid", "Comity"), TimeSpan.FromSeconds(20));

    public static async Task<MailServer> StartAsync(int port = 0, params string[] more)
    {
        var program = OutsideProgram.Start("mail.mjs", [port.ToString(CultureInfo.InvariantCulture), .. more]);
        return new MailServer(program, (await program.NextAsync()).GetProperty("port").GetInt32());
    }

    /// <summary>The next thing that it says of itself or of a letter.</summary>
    public Task<JsonElement> NextAsync() => _program.NextAsync();

    /// <summary>Numbers (Message-ID) of all letters that it has taken and that were not asked for yet.</summary>
    public async Task<IReadOnlyList<string>> TakenAsync()
    {
        await _program.TellAsync("so far");
        var taken = new List<string>();
        for (var line = await _program.NextAsync(); !line.TryGetProperty("mood", out _); line = await _program.NextAsync())
        {
            if (line.TryGetProperty("id", out var id))
            {
                taken.Add(id.GetString()!);
            }
        }

        return taken;
    }

    /// <summary>See the head of mail.mjs.</summary>
    public async Task BehaveAsync(string mood)
    {
        await _program.TellAsync(mood);
        Assert.Equal(mood, (await _program.NextAsync()).GetProperty("mood").GetString());
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();
}
