using System.Collections;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Comity.App.Common;
using Comity.App.Database;
using Comity.Methods.Personnel;

namespace Comity.App.Personnel.Loading;

/// <summary>
/// Who is in a register, and what a file last said of each, in some seventy bytes a person: enough to tell the new, the changed and the gone
/// without reading a record.
/// </summary>
internal sealed class RegisterIndex
{
    private readonly Dictionary<UInt128, int> _places = [];
    private readonly List<long> _ids = [];
    private readonly List<UInt128> _fingerprints = [];
    private BitArray _seen = new(0);

    public int Count => _ids.Count;

    public static async Task<RegisterIndex> ReadAsync(DbConnection connection, DbTransaction? transaction, CountryCode country, CancellationToken cancellation)
    {
        var index = new RegisterIndex();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT id, number, fingerprint FROM health_person WHERE country = @country";
        command.AddParameter("@country", country.Value);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            index._places.Add(KeyOf(reader.GetString(1)), index.Count);
            index._ids.Add(reader.GetInt64(0));
            index._fingerprints.Add(Short((byte[])reader.GetValue(2)));
        }

        index._seen = new BitArray(index.Count);
        return index;
    }

    /// <summary>Finds the person of a number.</summary>
    public bool Find(string number, out int place)
    {
        place = 0;
        return Count > 0 && _places.TryGetValue(KeyOf(number), out place);
    }

    /// <summary>Notes that the file speaks of the person in a place.</summary>
    /// <returns>Whether the file last said the same.</returns>
    public bool See(int place, PersonFingerprint said)
    {
        _seen[place] = true;
        return _fingerprints[place] == Short(said.ToBytes());
    }

    public long IdOf(int place) => _ids[place];

    /// <summary>Persons of whom the file does not speak.</summary>
    public IReadOnlyList<long> Unseen()
    {
        var unseen = new List<long>();
        for (var i = 0; i < _ids.Count; i++)
        {
            if (!_seen[i])
            {
                unseen.Add(_ids[i]);
            }
        }

        return unseen;
    }

    // Half a hash tells apart whatever can be typed.
    private static UInt128 KeyOf(string number)
    {
        Span<byte> utf8 = stackalloc byte[256];
        utf8 = Encoding.UTF8.TryGetBytes(number, utf8, out var length) ? utf8[..length] : Encoding.UTF8.GetBytes(number);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8, hash);
        return Short(hash);
    }

    private static UInt128 Short(ReadOnlySpan<byte> hash) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
}
