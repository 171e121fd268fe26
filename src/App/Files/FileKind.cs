using System.IO.Compression;
using System.Text;

namespace Comity.App.Files;

/// <summary>What a file is, by what stands in it and never by its name.</summary>
internal sealed record FileKind(string Ending, string MediaType)
{
    private static readonly FileKind Pdf = new(".pdf", "application/pdf");
    private static readonly FileKind Png = new(".png", "image/png");
    private static readonly FileKind Jpeg = new(".jpg", "image/jpeg");
    private static readonly FileKind Csv = new(".csv", "text/csv");
    private static readonly FileKind Xlsx = new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static readonly FileKind Docx = new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Nothing where it is none of those that are taken.</summary>
    public static FileKind? Of(byte[] bytes) => bytes switch
    {
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => Pdf,
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x50, 0x4B, 0x03, 0x04, ..] => OfPackage(bytes),
        _ => IsTable(bytes) ? Csv : null,
    };

    /// <summary>Workbooks and documents are packages; one with a program in it is not taken. Only the table of contents is read.</summary>
    private static FileKind? OfPackage(byte[] bytes)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(bytes, writable: false));
            var parts = package.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return !parts.Contains("[Content_Types].xml") || parts.Any(p => p.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? null
                : parts.Contains("xl/workbook.xml") ? Xlsx
                : parts.Contains("word/document.xml") ? Docx
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Text in UTF-8 whose first line has at least two columns, and that is no page of the web.</summary>
    private static bool IsTable(byte[] bytes)
    {
        try
        {
            var text = Strict.GetString(bytes).TrimStart('\uFEFF');
            var first = text.AsSpan().TrimStart();
            first = first.IndexOfAny('\r', '\n') is >= 0 and var end ? first[..end] : first;
            return first.IndexOfAny(',', ';', '\t') > 0 && first[0] != '<' && !text.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t'));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
