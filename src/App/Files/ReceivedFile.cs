using System.Security.Cryptography;
using Comity.App.Common;

namespace Comity.App.Files;

/// <summary>A file as it came, looked at and not yet kept.</summary>
internal sealed record ReceivedFile(string Name, byte[] Bytes, FileKind Kind)
{
    public const int Largest = 10 << 20;
    public const int Most = 5;

    /// <summary>All files of a message and its words.</summary>
    public const int LargestForm = (Most * Largest) + (1 << 20);

    private const int LongestName = 120;

    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    public static async Task<Result<ReceivedFile>> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length > Largest)
        {
            return FileRefusals.TooLarge(Shown(file.FileName), Largest >> 20);
        }

        using var held = new MemoryStream((int)file.Length);
        await file.CopyToAsync(held, cancellation);
        return Of(file.FileName, held.ToArray());
    }

    public static Result<ReceivedFile> Of(string name, byte[] bytes) =>
        FileKind.Of(bytes) is { } kind ? new ReceivedFile(Named(name, kind), bytes, kind) : FileRefusals.Kind(Shown(name));

    /// <summary>The name ends as what the file is: nobody opens a program that was called a picture.</summary>
    private static string Named(string name, FileKind kind)
    {
        var stem = Path.GetFileNameWithoutExtension(Shown(name));
        return (stem.Length == 0 ? "file" : stem) + kind.Ending;
    }

    private static string Shown(string name)
    {
        // Some browsers send the whole path. Marks that turn the direction of writing could hide an ending.
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.Format)).Trim();
        return clean.Length > LongestName ? clean[^LongestName..] : clean;
    }
}
