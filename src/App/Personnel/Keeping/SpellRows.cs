using System.Data.Common;
using Comity.App.Common;
using Comity.App.Database;
using Comity.Methods.Personnel.Spells;

namespace Comity.App.Personnel.Keeping;

/// <summary>Reads spells as they are stored.</summary>
internal static class SpellRows
{
    private const string Columns =
        "person_id, ordinal, first_day, last_day, occupation, sex, birth, qualified, citizenship, citizenships, born, activity, sector, territory, entry, exit, fte";

    /// <summary>Of persons whose keys lie between two, both inclusive, in order.</summary>
    public static async Task<List<(long Person, int Ordinal, PersonSpell Spell)>> OfAsync(
        DbConnection connection, DbTransaction? transaction, CountryCode country, long first, long last, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT {Columns} FROM health_person_spell WHERE country = @country AND person_id >= @first AND person_id <= @last ORDER BY person_id, ordinal";
        command.AddParameter("@country", country.Value);
        command.AddParameter("@first", first);
        command.AddParameter("@last", last);
        var spells = new List<(long, int, PersonSpell)>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            spells.Add((reader.GetInt64(0), reader.GetInt32(1), Read(reader)));
        }

        return spells;
    }

    private static PersonSpell Read(DbDataReader reader) => new()
    {
        First = Day(reader, 2),
        Last = Day(reader, 3),
        Occupation = reader.GetString(4),
        Sex = reader.GetString(5),
        Birth = Day(reader, 6),
        Qualified = reader.GetString(7),
        Citizenship = reader.GetString(8),
        Citizenships = reader.GetString(9),
        Born = reader.GetString(10),
        Activity = reader.GetString(11),
        Sector = reader.GetString(12),
        Territory = reader.GetString(13),
        Entry = reader.GetString(14),
        Exit = reader.GetString(15),
        FullTime = reader.IsDBNull(16) ? null : reader.GetInt32(16),
    };

    private static DateOnly? Day(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
