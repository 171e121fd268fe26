namespace Comity.Methods.Tabulation.Snapshots;

/// <summary>
/// The file of a snapshot, little-endian: a head of 64 bytes (<c>COMITYTB</c>, int32 format version, zeros); the blocks, each a
/// multiple of 64 bytes; the directory (source, layout, dictionaries, and for each block its place, SHA-256 and columns); a tail of
/// 64 bytes (int64 offset and int64 length of the directory, 32 bytes SHA-256 of head and directory, zeros, <c>COMITYTE</c>).
/// Head, blocks, directory and tail follow each other without a gap, so that every byte is under a hash or compared. A file that was
/// not written to its end has no tail, and is refused.
/// </summary>
internal static class SpellFile
{
    public const int Version = 1;
    public const int Alignment = 64;
    public const int HeadBytes = 64;
    public const int TailBytes = 64;
    public const int HashBytes = 32;

    /// <summary>Most rows of a block: few enough to work in parallel, enough for what a block costs to vanish.</summary>
    public const int BlockRows = 65_536;

    public static ReadOnlySpan<byte> HeadMagic => "COMITYTB"u8;

    public static ReadOnlySpan<byte> TailMagic => "COMITYTE"u8;
}
