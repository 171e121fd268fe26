using Comity.App.Access;
using Comity.App.Statistics.Importing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Statistics.Pages;

/// <summary>The source file of a version, byte for byte as it came.</summary>
[Open]
internal sealed class FileModel(HeldVersions versions, StoredFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, int number, CancellationToken cancellation)
    {
        if (await versions.FindAsync(id, number, cancellation) is not { } held || !files.Has(held.Version.FileHash))
        {
            return NotFound();
        }

        var path = files.PathOf(held.Version.FileHash);
        return PhysicalFile(path, ContentType(path, held.Version.FileName), held.Version.FileName);
    }

    /// <summary>By what the file holds; the name only tells texts apart.</summary>
    private static string ContentType(string path, string name)
    {
        Span<byte> first = stackalloc byte[4];
        using var stream = System.IO.File.OpenRead(path);
        var held = stream.ReadAtLeast(first, 4, throwOnEndOfStream: false);
        return first[..held] switch
        {
            [0x50, 0x4B, 0x03, 0x04] => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            [0xD0, 0xCF, 0x11, 0xE0] => "application/vnd.ms-excel",
            _ => name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) ? "text/tab-separated-values" : "text/csv",
        };
    }
}
