using System.Text;

namespace Comity.Methods.Tabulation.Snapshots;

/// <summary>What a snapshot says of itself: where its rows come from, its columns, codes and blocks.</summary>
internal sealed record SpellDirectory(string Source, SpellLayout Layout, IReadOnlyList<CodeDictionary> Dictionaries, IReadOnlyList<SpellBlock> Blocks)
{
    public byte[] ToBytes()
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write(Source);
        WriteTexts(writer, Layout.Codes);
        WriteTexts(writer, Layout.Days);
        WriteTexts(writer, Layout.Amounts);
        writer.Write(Layout.Partition ?? "");
        foreach (var dictionary in Dictionaries)
            WriteTexts(writer, [.. dictionary.Texts.Skip(1)]);
        writer.Write(Blocks.Count);
        foreach (var block in Blocks)
            WriteBlock(writer, block);
        writer.Flush();
        return memory.ToArray();
    }

    /// <exception cref="InvalidDataException">It cannot be read, or something stands behind its end.</exception>
    public static SpellDirectory Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        try
        {
            var source = reader.ReadString();
            var (codes, days, amounts, partition) = (ReadTexts(reader), ReadTexts(reader), ReadTexts(reader), reader.ReadString());
            var layout = new SpellLayout(codes, days, amounts, partition.Length == 0 ? null : partition);
            var dictionaries = codes.ConvertAll(_ => ReadDictionary(reader));
            var blocks = new SpellBlock[Count(reader, 1)];
            for (var i = 0; i < blocks.Length; i++)
                blocks[i] = ReadBlock(reader, layout.ColumnCount);
            return reader.BaseStream.Position == bytes.Length ? new SpellDirectory(source, layout, dictionaries, blocks) : throw Damaged(null);
        }
        catch (Exception e) when (e is IOException or ArgumentException or FormatException)
        {
            throw Damaged(e);
        }
    }

    private static InvalidDataException Damaged(Exception? inner) => new("The directory of this snapshot cannot be read: make it again.", inner);

    private static void WriteTexts(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
            writer.Write(text);
    }

    private static List<string> ReadTexts(BinaryReader reader)
    {
        var texts = new List<string>();
        for (var left = Count(reader, 1); left > 0; left--)
            texts.Add(reader.ReadString());
        return texts;
    }

    private static CodeDictionary ReadDictionary(BinaryReader reader)
    {
        var dictionary = new CodeDictionary();
        foreach (var text in ReadTexts(reader))
            dictionary.NumberOf(text);
        return dictionary;
    }

    private static void WriteBlock(BinaryWriter writer, SpellBlock block)
    {
        writer.Write(block.Partition);
        writer.Write(block.Rows);
        writer.Write(block.Offset);
        writer.Write(block.Length);
        writer.Write(block.Hash);
        foreach (var column in block.Columns)
        {
            writer.Write(column.Width);
            writer.Write(column.Base);
            writer.Write(column.Max);
            writer.Write(column.Absent);
            writer.Write(column.Offset);
        }
    }

    private static SpellBlock ReadBlock(BinaryReader reader, int columns)
    {
        var (partition, rows, offset, length) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt32());
        var hash = reader.ReadBytes(SpellFile.HashBytes);
        var packed = new PackedColumn[columns];
        for (var c = 0; c < columns; c++)
            packed[c] = new PackedColumn(reader.ReadByte(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        return new SpellBlock(partition, rows, offset, length, hash, packed);
    }

    // A count that the bytes cannot hold would otherwise be taken for a size of memory.
    private static int Count(BinaryReader reader, int least)
    {
        var count = reader.ReadInt32();
        var left = reader.BaseStream.Length - reader.BaseStream.Position;
        return count >= 0 && (long)count * least <= left ? count : throw Damaged(null);
    }
}
