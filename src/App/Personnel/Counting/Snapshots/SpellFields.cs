using System.Data.Common;
using Comity.App.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Comity.App.Personnel.Counting.Snapshots;

/// <summary>
/// The spells of a register as the database hands them over: bytes, field after field, without an object for each value.
/// </summary>
internal abstract class SpellFields : IDisposable
{
    protected const string Columns =
        "first_day, last_day, birth, fte, occupation, sex, qualified, citizenship, citizenships, born, activity, sector, territory, entry, exit";

    /// <summary>Within the transaction under way, which sees one state of the register.</summary>
    public static async Task<SpellFields> OpenAsync(DbConnection connection, CountryCode country, CancellationToken cancellation) => connection is NpgsqlConnection postgres
        ? await PostgresSpells.OpenAsync(postgres, country, cancellation)
        : new SqliteSpells((SqliteConnection)connection, country);

    /// <summary>Goes on to the next spell; false after the last.</summary>
    public abstract bool Read();

    /// <summary>The next field as the number of a day (<see cref="DateOnly.DayNumber"/>).</summary>
    public abstract int? Day();

    public abstract int? Number();

    /// <summary>The next field in UTF-8. Good until the next one is asked for.</summary>
    public abstract ReadOnlySpan<byte> Text();

    public abstract void Dispose();

    protected static string Select(CountryCode country) => $"SELECT {Columns} FROM health_person_spell WHERE country = '{country}'";
}
