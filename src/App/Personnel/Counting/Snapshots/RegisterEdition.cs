using System.Data.Common;
using System.Globalization;
using Comity.App.Common;
using Comity.App.Database;

namespace Comity.App.Personnel.Counting.Snapshots;

/// <summary>A register as it stands at one moment: what a snapshot is made from, and what a table was counted from.</summary>
/// <param name="Edition">Goes up with every change.</param>
/// <param name="Persons">Those who have left among them.</param>
/// <param name="RegisterOn">The day of which the latest file speaks; none before the first.</param>
internal sealed record RegisterEdition(CountryCode Country, long Edition, long Persons, string Seal, DateOnly? RegisterOn)
{
    /// <summary>What a snapshot says that it was made from.</summary>
    public string Source => string.Create(CultureInfo.InvariantCulture, $"register {Country}, edition {Edition}, seal {Seal}");

    /// <summary>None where the country has no register, or nobody in it yet.</summary>
    public static async Task<RegisterEdition?> ReadAsync(DbConnection connection, DbTransaction? transaction, CountryCode country, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT edition, persons, seal, register_on FROM register WHERE country = @country AND persons > 0";
        command.AddParameter("@country", country.Value);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new RegisterEdition(country, reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3))
            : null;
    }
}
