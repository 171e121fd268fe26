using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Comity.App.Common;
using Comity.App.Database;
using Comity.Methods.Disclosure;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.Releases;

/// <summary>
/// The table of a release: every number as it was counted, small ones among them, and what a reader sees of each. It never leaves the country; later
/// releases are attacked together with it.
/// </summary>
internal sealed class ReleaseContent : IOfCountryAlone
{
    private ReleaseContent()
    {
    }

    public ReleaseContent(Guid release, CountryCode country, ReleaseBytes bytes) => (ReleaseId, Country, Bytes) = (release, country, bytes.Bytes);

    public Guid ReleaseId { get; private set; }

    public CountryCode Country { get; private set; }

    public byte[] Bytes { get; private set; } = [];

    /// <exception cref="InvalidOperationException">The numbers are not those of the release: somebody wrote into the database.</exception>
    public static async Task<ReleasedTable> TableAsync(ExchangeDb db, Release release, CancellationToken cancellation)
    {
        var content = await db.Set<ReleaseContent>().AsNoTracking().SingleAsync(c => c.ReleaseId == release.Id, cancellation);
        var bytes = new ReleaseBytes(content.Bytes);
        return bytes.Hash == release.ContentHash ? bytes.Table() : throw new InvalidOperationException($"The numbers of release {release.Number} are not those that were looked at.");
    }
}

/// <summary>A protected table as bytes: JSON, packed.</summary>
internal sealed record ReleaseBytes(byte[] Bytes)
{
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    public static ReleaseBytes Of(ReleasedTable table)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(stream, Form.Of(table));
        }

        return new ReleaseBytes(packed.ToArray());
    }

    public ReleasedTable Table()
    {
        using var stream = new BrotliStream(new MemoryStream(Bytes), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<Form>(stream)!.Table();
    }

    /// <summary>Counts of all cells, sums among them: they are made again from the others and need not agree by trust.</summary>
    private sealed record Form(string Name, IReadOnlyList<TableDimension> Dimensions, IReadOnlyList<long> Counts, byte[] Statuses, IReadOnlyList<long>? Rounded)
    {
        public static Form Of(ReleasedTable table) => new(
            table.Protected.Table.Name, table.Protected.Table.Dimensions, table.Protected.Table.Counts.ToArray(),
            [.. table.Protected.Statuses.ToArray().Select(s => (byte)s)], table.Rounded);

        public ReleasedTable Table()
        {
            var shape = CountTable.Of(Name, Dimensions, []);
            var sums = Dimensions.Select(d => d.Sums.Select(s => s.Parent).ToHashSet(StringComparer.Ordinal)).ToArray();
            var leaves = Counts.Index().Where(c => c.Item != 0).Select(c => (Codes: shape.CodesOf(c.Index), Count: c.Item))
                .Where(c => !c.Codes.Index().Any(code => sums[code.Index].Contains(code.Item)));
            return new ReleasedTable(new ProtectedTable(CountTable.Of(Name, Dimensions, leaves), Statuses.Select(s => (CellStatus)s)), Rounded);
        }
    }
}
