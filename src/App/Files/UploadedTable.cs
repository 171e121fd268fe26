using Comity.Standards.Tables;

namespace Comity.App.Files;

/// <summary>Whether an uploaded file is a table at all, judged by what it holds and not by its name.</summary>
internal static class UploadedTable
{
    private const int Opening = 64 * 1024;

    /// <summary>The key of a sentence that says what is wrong; nothing where the file can be read as a table.</summary>
    public static string? Problem(string path, string fileName)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length == 0)
        {
            return "import.upload.empty";
        }

        if (IsBinary(stream))
        {
            return "import.upload.binary";
        }

        try
        {
            var table = TableRecognition.Of(stream, fileName);
            return table.FirstRows.Count < 2 || table.FirstRows.Max(r => r.Cells.Count) < 2 ? "import.upload.noTable" : null;
        }
        catch (TableException)
        {
            // Why is said in English, and by the parts that read workbooks: nothing that helps whoever uploaded it.
            return "import.upload.unreadable";
        }
    }

    /// <summary>Neither a workbook nor text: pictures, PDF and programs hold zeros or begin with a mark of their own.</summary>
    private static bool IsBinary(FileStream stream)
    {
        var bytes = new byte[Opening];
        var held = stream.ReadAtLeast(bytes, Opening, throwOnEndOfStream: false);
        stream.Position = 0;
        var first = bytes.AsSpan(0, held);
        return first switch
        {
            [0x50, 0x4B, 0x03, 0x04, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] => false,
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => false,
            [0x25, 0x50, 0x44, 0x46, ..] or [0x1F, 0x8B, ..] or [0x89, 0x50, 0x4E, 0x47, ..] => true,
            _ => first.Contains((byte)0),
        };
    }
}
