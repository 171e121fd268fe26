using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Comity.App.Common;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Names;

namespace Comity.App.Personnel.Keeping;

/// <summary>What a register says of a person now, as it is stored.</summary>
internal sealed record PersonRow
{
    /// <summary>Never given twice, and without a meaning.</summary>
    public required long Id { get; init; }

    public required CountryCode Country { get; init; }

    public required string Number { get; init; }

    /// <summary>The record by <see cref="PersonForm"/>, in UTF-8.</summary>
    public required byte[] Record { get; init; }

    /// <summary>Of what a file last said, see <see cref="PersonFingerprint"/>: as long as files say the same, what an officer corrected stays.</summary>
    public required byte[] Fingerprint { get; init; }

    /// <summary>The first day of which the record speaks; none: since ever.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Number of the load that said so, see <see cref="RegisterLoad"/>; 0: an officer.</summary>
    public int Load { get; init; }

    /// <summary>Row of that file, counted from 1; 0 where an officer said it.</summary>
    public int SourceRow { get; init; }

    /// <summary>From 1, one more with every change.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The person that this one was found to be; it counts no more by itself.</summary>
    public long? MergedInto { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>What the columns say by which the row is found; read only where the register is verified.</summary>
    public (string Key, string Sound, string Birth) FoundBy { get; init; }

    public string Subject => SubjectOf(Country, Id);

    public static string SubjectOf(CountryCode country, long id) => string.Create(CultureInfo.InvariantCulture, $"health-person/{country}/{id}");

    /// <summary>What the seal adds up: all that is said of the person, and where it came from.</summary>
    public RegisterSeal Seal()
    {
        Span<char> hex = stackalloc char[2 * SHA256.HashSizeInBytes];
        Span<byte> bytes = stackalloc byte[2048];
        return Convert.TryToHexString(Fingerprint, hex, out var digits)
            && Utf8.TryWrite(
                bytes, CultureInfo.InvariantCulture,
                $"person|{Country}|{Id}|{Number}|{Version}|{From:yyyy-MM-dd}|{MergedInto}|{Load}|{SourceRow}|{(ReadOnlySpan<char>)hex[..digits]}|", out var length)
            && length + Record.Length <= bytes.Length
            ? Sealed(bytes, length, Record)
            : Sealed(string.Create(CultureInfo.InvariantCulture, $"person|{Country}|{Id}|{Number}|{Version}|{From:yyyy-MM-dd}|{MergedInto}|{Load}|{SourceRow}|{Convert.ToHexString(Fingerprint)}|"), Record);
    }

    /// <summary>A new person, or a later state of one, as a file says it.</summary>
    public static PersonRow Of(CountryCode country, long id, PersonRecord record, DateTimeOffset at)
    {
        var form = PersonForm.Write(record);
        return new PersonRow { Id = id, Country = country, Number = record.Number, Record = form, Fingerprint = PersonFingerprint.Of(form).ToBytes(), ChangedAt = at };
    }

    public PersonRecord Read() => PersonForm.Read(Record);

    /// <summary>Family name first, folded: what a search compares.</summary>
    public static (string Key, string Sound) NameOf(string family, string given)
    {
        var (folded, rest) = (NameKeys.Folded(family), NameKeys.Folded(given));
        return (rest.Length == 0 ? folded : folded + " " + rest, NameKeys.Sound(folded));
    }

    internal static RegisterSeal Sealed(string head, byte[] record)
    {
        Span<byte> bytes = stackalloc byte[2048];
        var length = Encoding.UTF8.GetByteCount(head) + record.Length;
        bytes = length <= bytes.Length ? bytes[..length] : new byte[length];
        record.CopyTo(bytes[Encoding.UTF8.GetBytes(head, bytes)..]);
        return RegisterSeal.Of(bytes);
    }

    private static RegisterSeal Sealed(Span<byte> bytes, int head, byte[] record)
    {
        record.CopyTo(bytes[head..]);
        return RegisterSeal.Of(bytes[..(head + record.Length)]);
    }
}
