using System.IO.Compression;
using System.Text;
using Comity.App.Files;

namespace Comity.App.Tests.Authorities.Messages;

/// <summary>What a file is, by its content.</summary>
public sealed class FileKindTests
{
    [Theory]
    [InlineData("%PDF-1.7", ".pdf")]
    [InlineData("%PDX-1.7", null)]
    [InlineData("country,doctors\nGHA,1\n", ".csv")]
    [InlineData("\uFEFFpays;médecins\n", ".csv")]
    [InlineData("one column\n1\n", null)]
    [InlineData("<html>,<script>", null)]
    [InlineData("a,b\u0000c", null)]
    [InlineData("", null)]
    public void Text_is_a_table_or_a_document_or_nothing(string text, string? ending) =>
        Assert.Equal(ending, FileKind.Of(Encoding.UTF8.GetBytes(text))?.Ending);

    [Fact]
    public void A_table_in_another_encoding_is_not_guessed() => Assert.Null(FileKind.Of(Encoding.Latin1.GetBytes("pays;médecins\n")));

    [Theory]
    [InlineData(".xlsx", "[Content_Types].xml", "xl/workbook.xml")]
    [InlineData(".docx", "[Content_Types].xml", "word/document.xml")]
    [InlineData(null, "[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")]
    [InlineData(null, "xl/workbook.xml")]
    [InlineData(null, "anything.exe")]
    public void A_package_is_what_its_parts_say(string? ending, params string[] parts)
    {
        using var held = new MemoryStream();
        using (var package = new ZipArchive(held, ZipArchiveMode.Create, leaveOpen: true))
        {
            Array.ForEach(parts, p => package.CreateEntry(p));
        }

        Assert.Equal(ending, FileKind.Of(held.ToArray())?.Ending);
    }

    [Fact]
    public void A_package_that_is_cut_off_is_refused() => Assert.Null(FileKind.Of([0x50, 0x4B, 0x03, 0x04, 1, 2, 3]));

    [Theory]
    [InlineData(@"C:\secret\plan.exe", "plan.pdf")]
    [InlineData("../../plan", "plan.pdf")]
    [InlineData("invoice\u202Egpj.exe", "invoicegpj.pdf")]
    [InlineData("", "file.pdf")]
    public void A_file_is_called_by_what_it_is(string name, string kept) => Assert.Equal(kept, ReceivedFile.Of(name, Writing.Pdf).Value!.Name);
}
