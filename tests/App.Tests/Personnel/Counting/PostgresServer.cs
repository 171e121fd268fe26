using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Comity.App.Tests.Hosting;
using Npgsql;

namespace Comity.App.Tests.Personnel.Counting;

/// <summary>A PostgreSQL server of the test's own on a free port, made as ./test makes the first and thrown away afterwards.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private readonly string _bin;
    private readonly string _folder = TestRun.NewFolder();

    private PostgresServer(string bin) => _bin = bin;

    public int Port { get; } = FreePort();

    public string Connection => new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = Port, Username = "comity", Database = "postgres", Pooling = false }.ToString();

    /// <summary>Skips the test where the machine has no PostgreSQL to start.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        var bin = Environment.GetEnvironmentVariable("POSTGRES_BIN") is { Length: > 0 } told ? told : Installed();
        Assert.SkipWhen(bin is null, "PostgreSQL's own programs (initdb, pg_ctl) are not installed: apt-get install postgresql.");
        var server = new PostgresServer(bin!);
        var data = Path.Combine(Directory.CreateDirectory(server._folder).FullName, "postgres");
        Directory.CreateDirectory(data);
        await OpenToPostgresAsync(server._folder, data);
        await server.RunAsync("initdb", "-D", data, "-U", "comity", "--auth=trust", "--encoding=UTF8", "--locale=C");
        await server.RunAsync(
            "pg_ctl", "-D", data, "-l", Path.Combine(data, "log"), "-w", "-o",
            $"-p {server.Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=50", "start");
        return server;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("pg_ctl", "-D", Path.Combine(_folder, "postgres"), "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static string? Installed() => new[] { "/usr/lib/postgresql" }.Where(Directory.Exists).SelectMany(Directory.GetDirectories)
        .OrderByDescending(f => int.TryParse(Path.GetFileName(f), out var version) ? version : 0)
        .Select(f => Path.Combine(f, "bin")).FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>PostgreSQL refuses to run as root: then it runs as its own user, which must get at the folder.</summary>
    private static async Task OpenToPostgresAsync(string folder, string data)
    {
        if (Environment.UserName == "root")
        {
            await StartAndWaitAsync("chmod", ["a+rx", folder]);
            await StartAndWaitAsync("chown", ["postgres", data]);
        }
    }

    private Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_bin, program);
        return Environment.UserName == "root" ? StartAndWaitAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : StartAndWaitAsync(path, arguments);
    }

    private static async Task StartAndWaitAsync(string program, IReadOnlyList<string> arguments)
    {
        // The server inherits what its starter had open: a pipe of ours would never end.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$@\" >/dev/null 2>&1");
        start.ArgumentList.Add("sh");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(CancellationToken.None);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
