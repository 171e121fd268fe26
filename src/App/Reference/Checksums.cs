using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Comity.App.Reference;

/// <summary>
/// <c>reference/SHA256SUMS</c>: the hash of every file of policy and reference, as <c>sha256sum</c> writes it. Made anew by
/// <c>comity verify --write</c> when a file was changed on purpose; a test keeps it true. A data set of the bundle that was taken out
/// on purpose is not missed.
/// </summary>
internal sealed class Checksums(ContentFiles files)
{
    private static readonly string[] Folders = ["policy", "reference"];
    private static readonly string[] Apart = ["reference/SHA256SUMS"];

    public string File => files.PathOf("reference", "SHA256SUMS");

    /// <param name="report">Key of the step's name, files looked at, files in all.</param>
    public async IAsyncEnumerable<VerifiedThing> RunAsync(
        Action<string, long, long> report, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var lines = await System.IO.File.ReadAllLinesAsync(File, cancellation);
        for (var at = 0; at < lines.Length; at++)
        {
            report("jobs.verifyingReference", at, lines.Length);
            var line = lines[at];
            var (hash, name) = (line[..64], line[66..]);
            var path = files.PathOf(name.Split('/'));
            if (System.IO.File.Exists(path) || !IsOptional(path, name))
            {
                yield return new VerifiedThing("reference", name, hash, System.IO.File.Exists(path) ? await HashAsync(path, cancellation) : null);
            }
        }
    }

    public async Task WriteAsync(CancellationToken cancellation)
    {
        var lines = new List<string>();
        foreach (var name in Names())
        {
            lines.Add($"{await HashAsync(files.PathOf(name.Split('/')), cancellation)}  {name}");
        }

        await System.IO.File.WriteAllTextAsync(File, string.Join('\n', lines) + "\n", cancellation);
    }

    /// <summary>Every file of both folders but the list itself and what builds leave behind.</summary>
    public IReadOnlyList<string> Names() =>
        [.. Folders.SelectMany(folder => Directory.EnumerateFiles(files.PathOf(folder), "*", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(files.Folder, path).Replace('\\', '/'))
            .Where(name => !Apart.Contains(name) && !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    private static bool IsOptional(string path, string name) =>
        name.StartsWith("reference/open-data/", StringComparison.Ordinal) && !Directory.Exists(Path.GetDirectoryName(path));

    private static async Task<string> HashAsync(string path, CancellationToken cancellation)
    {
        await using var stream = System.IO.File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }
}
