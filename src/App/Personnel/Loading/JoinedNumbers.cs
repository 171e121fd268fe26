using System.Data.Common;
using Comity.App.Common;
using Comity.App.Database;
using Comity.Methods.Personnel;

namespace Comity.App.Personnel.Loading;

/// <summary>Numbers of a register that were found to be of one person: what a file says of any of them, it says of the one who counts.</summary>
internal sealed class JoinedNumbers
{
    private readonly Dictionary<long, (long Into, PersonParts From)> _gone = [];
    private readonly Dictionary<long, List<long>> _of = [];

    public static async Task<JoinedNumbers> ReadAsync(DbConnection connection, CountryCode country, CancellationToken cancellation)
    {
        var joined = new JoinedNumbers();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT first_id, second_id, stays_id, from_gone FROM duplicate_decision WHERE country = @country AND kind = 'Merged' AND ended_at IS NULL";
        command.AddParameter("@country", country.Value);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var (first, second, stays) = (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
            joined._gone[first == stays ? second : first] = (stays, (PersonParts)reader.GetInt32(3));
        }

        foreach (var gone in joined._gone.Keys.Order())
        {
            var counts = joined.Counts(gone);
            joined._of.TryAdd(counts, []);
            joined._of[counts].Add(gone);
        }

        return joined;
    }

    /// <summary>Who counts for a person with several numbers; none for all others.</summary>
    public long? Of(long person) => _gone.ContainsKey(person) ? Counts(person) : _of.ContainsKey(person) ? person : null;

    /// <summary>Who counts no more, and is that person.</summary>
    public IReadOnlyList<long> Merged(long counts) => _of.GetValueOrDefault(counts, []);

    /// <summary>What was chosen to be taken from one who counts no more.</summary>
    public PersonParts From(long gone) => _gone[gone].From;

    private long Counts(long person)
    {
        while (_gone.TryGetValue(person, out var next))
        {
            person = next.Into;
        }

        return person;
    }
}
