using System.Data.Common;
using System.Runtime.InteropServices;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Keeping;

namespace Comity.App.Personnel.Records;

/// <summary>Whether a person is in the register on a day, as spells count it.</summary>
/// <param name="Since">First day of being in, or of being gone; none where that is not known.</param>
/// <param name="Exit">How they left; empty for who is in, or never was on a known day.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Standing(bool IsIn, DateOnly? Since, string Exit)
{
    public static readonly Standing Never = new(false, null, "");

    /// <summary>Of several persons; who has no spell until the day is not among them.</summary>
    public static async Task<IReadOnlyDictionary<long, Standing>> OfAsync(
        DbConnection connection, CountryCode country, IReadOnlyCollection<long> persons, DateOnly day, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT person_id, first_day, last_day, exit FROM health_person_spell WHERE country = @country AND person_id {PersonSql.InKeys(connection)} ORDER BY person_id, ordinal";
        command.AddParameter("@country", country.Value);
        PersonSql.AddKeys(command, persons);
        var found = new Dictionary<long, Standing>();
        DateOnly? begun = null;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var (person, first, last) = (reader.GetInt64(0), Day(reader, 1), Day(reader, 2));
            if (first > day)
            {
                continue;
            }

            // What follows on the next day goes on with the same stay.
            begun = found.TryGetValue(person, out var before) && before.Since == first ? begun : first;
            found[person] = last < day ? new Standing(false, last.Value.AddDays(1), reader.GetString(3)) : new Standing(true, begun, "");
        }

        return found;
    }

    private static DateOnly? Day(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
