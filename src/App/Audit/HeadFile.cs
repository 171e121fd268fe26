using System.Text;
using System.Text.Json;

namespace Comity.App.Audit;

/// <summary>
/// Heads written down outside the database, a line each: <c>log-heads.jsonl</c> in the data folder. Whoever cuts off the end of the log
/// in the database would have to alter this file too, and every copy of it.
/// </summary>
internal sealed class HeadFile(Settings settings)
{
    private readonly Lock _writing = new();

    public string Path { get; } = System.IO.Path.Combine(settings.DataFolder, "log-heads.jsonl");

    /// <summary>After the transaction: a head that was never committed must not stand here.</summary>
    public void Add(SignedHead head)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(head, Leaf.Form);
        lock (_writing)
        {
            using var file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            file.Write([.. line, (byte)'\n']);
        }
    }

    /// <summary>The newest heads, by size; a line that is none is left out: a program killed in the middle leaves half of one.</summary>
    public IReadOnlyList<SignedHead> Newest(int most)
    {
        if (!File.Exists(Path))
        {
            return [];
        }

        var last = new Queue<SignedHead>();
        foreach (var line in File.ReadLines(Path, Encoding.UTF8))
        {
            if (Read(line) is { } head)
            {
                last.Enqueue(head);
            }

            if (last.Count > most)
            {
                last.Dequeue();
            }
        }

        return [.. last.OrderBy(h => h.Size)];
    }

    private static SignedHead? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<SignedHead>(line, Leaf.Form);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
