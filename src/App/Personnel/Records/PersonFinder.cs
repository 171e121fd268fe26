using System.Data.Common;
using System.Globalization;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Keeping;
using Comity.Methods.Personnel;

namespace Comity.App.Personnel.Records;

/// <summary>Finds keys of persons by name, sound and birth date, each by an index; no question reads the whole register.</summary>
internal sealed class PersonFinder(DbConnection connection, CountryCode country, Sought sought)
{
    /// <summary>After every key that begins so: letters, digits and spaces come before it in both databases.</summary>
    private const string After = "{";

    private const int MostAlike = 3_000;

    /// <summary>Those whose name begins with one of the words and has the others, or who were born then; in order.</summary>
    public async Task<IReadOnlyList<long>> ExactAsync(int skip, int take, CancellationToken cancellation)
    {
        if (sought.Words.Count == 0)
        {
            return [.. (await BornAsync(skip + take, cancellation)).Skip(skip)];
        }

        // Somebody may be met by several names: as many again, so that the page is full without them.
        var found = new List<(string Key, long Id)>();
        foreach (var (table, id) in new[] { ("health_person", "id"), ("health_person_name", "person_id") })
        {
            foreach (var word in sought.Words)
            {
                found.AddRange(await NamedAsync(table, id, word, 2 * (skip + take), cancellation));
            }
        }

        return [.. found.OrderBy(f => f.Key, StringComparer.Ordinal).ThenBy(f => f.Id).Select(f => f.Id).Distinct().Skip(skip).Take(take)];
    }

    /// <summary>Those whose family name sounds like some of the words, with all their names by key; not in order.</summary>
    public async Task<IReadOnlyList<(long Id, string Key)>> AlikeAsync(IReadOnlyCollection<string> sounds, CancellationToken cancellation)
    {
        var found = new List<(long, string)>();
        foreach (var (table, id) in new[] { ("health_person", "id"), ("health_person_name", "person_id") })
        {
            // Born on a day are few: their index is the better way, and the other is not offered.
            var byBirth = sought.Birth.IsWhole && table == "health_person";
            foreach (var sound in sounds)
            {
                await using var command = Command($"SELECT {id}, name_key FROM {table} WHERE country = @country AND {(byBirth ? "sound || '' = @sound" : "sound = @sound")}", table, id);
                command.CommandText += string.Create(CultureInfo.InvariantCulture, $" LIMIT {MostAlike}");
                command.AddParameter("@sound", sound);
                found.AddRange(await ReadAsync(command, cancellation));
            }
        }

        return found;
    }

    private async Task<List<(string Key, long Id)>> NamedAsync(string table, string id, string word, int most, CancellationToken cancellation)
    {
        await using var command = Command($"SELECT {id}, name_key FROM {table} WHERE country = @country AND name_key >= @from AND name_key < @to", table, id);
        command.AddParameter("@from", word);
        command.AddParameter("@to", word + After);
        foreach (var (other, at) in sought.Words.Where(w => w != word).Select((w, i) => (w, i)))
        {
            command.CommandText += string.Create(CultureInfo.InvariantCulture, $" AND ' ' || name_key LIKE @word{at}");
            command.AddParameter(string.Create(CultureInfo.InvariantCulture, $"@word{at}"), $"% {other}%");
        }

        command.CommandText += string.Create(CultureInfo.InvariantCulture, $" ORDER BY name_key, {id} LIMIT {most}");
        return [.. (await ReadAsync(command, cancellation)).Select(f => (f.Key, f.Id))];
    }

    private async Task<IReadOnlyList<long>> BornAsync(int most, CancellationToken cancellation)
    {
        var whole = sought.Birth.IsWhole;
        await using var command = Command($"SELECT id, birth FROM health_person WHERE country = @country AND {(whole ? "birth = @from" : "birth >= @from AND birth < @to")}", null, "id");
        command.AddParameter("@from", sought.Birth.ToString());
        if (!whole)
        {
            command.AddParameter("@to", sought.Birth + "-99");
        }

        command.CommandText += string.Create(CultureInfo.InvariantCulture, $" ORDER BY birth, id LIMIT {most}");
        return [.. (await ReadAsync(command, cancellation)).Select(f => f.Id)];
    }

    /// <summary>With what is asked beside the name; a record that knows less of the birth date than was asked may still be the one.</summary>
    private DbCommand Command(string sql, string? named, string id)
    {
        var command = connection.CreateCommand();
        command.AddParameter("@country", country.Value);
        List<string> also = [.. sought.Occupation.Length > 0 ? ["record LIKE @occupation"] : Array.Empty<string>(), .. named is not null && !sought.Birth.IsUnknown ? [Born(command)] : Array.Empty<string>()];
        if (sought.Occupation.Length > 0)
        {
            // The stored form always writes the occupation so, and inside a text every quotation mark has a backslash before it.
            command.AddParameter("@occupation", $"%\"oc\":\"{sought.Occupation}%");
        }

        var wanted = string.Join(" AND ", also);
        command.CommandText = wanted.Length == 0 ? sql
            : named == "health_person_name" ? $"{sql} AND EXISTS (SELECT 1 FROM health_person p WHERE p.id = {named}.{id} AND {wanted})"
            : $"{sql} AND {wanted}";
        return command;
    }

    private string Born(DbCommand command)
    {
        var dates = new List<string> { sought.Birth.ToString() };
        dates.AddRange(new[] { 7, 4 }.Where(length => length < dates[0].Length).Select(length => dates[0][..length]));
        for (var i = 0; i < dates.Count; i++)
        {
            command.AddParameter(string.Create(CultureInfo.InvariantCulture, $"@born{i}"), dates[i]);
        }

        var known = string.Join(", ", dates.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"@born{i}")));
        if (sought.Birth.IsWhole)
        {
            return $"birth IN ({known})";
        }

        command.AddParameter("@bornLast", sought.Birth + "-99");
        return $"(birth IN ({known}) OR (birth >= @born0 AND birth < @bornLast))";
    }

    private static async Task<List<(long Id, string Key)>> ReadAsync(DbCommand command, CancellationToken cancellation)
    {
        var found = new List<(long, string)>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            found.Add((reader.GetInt64(0), reader.GetString(1)));
        }

        return found;
    }
}
