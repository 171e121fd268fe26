using System.Collections.Concurrent;
using System.Data.Common;
using Comity.App.Database;
using Comity.App.Personnel.Counting.Snapshots;
using Comity.App.Personnel.Counting.Sql;
using Comity.Methods.Personnel.Spells;
using Comity.Methods.Tabulation.Snapshots;

namespace Comity.App.Personnel.Counting;

/// <summary>Which codes occur in a column of a register, for people to choose from; kept as long as the register is the same.</summary>
internal sealed class RegisterCodes(Store store)
{
    private readonly ConcurrentDictionary<Common.CountryCode, (string Source, ConcurrentDictionary<string, IReadOnlyList<string>> ByColumn)> _kept = new();

    public static IReadOnlyList<string> Of(SpellSnapshot snapshot, string column) => snapshot.Codes(SpellColumns.Layout.CodeColumn(column)).Texts;

    public async Task<IReadOnlyList<string>> OfAsync(RegisterEdition edition, string column, CancellationToken cancellation)
    {
        var kept = _kept.AddOrUpdate(edition.Country, _ => (edition.Source, new()), (_, was) => was.Source == edition.Source ? was : (edition.Source, new()));
        if (kept.ByColumn.TryGetValue(column, out var codes))
        {
            return codes;
        }

        await using var connection = await store.OpenAsync(cancellation);
        return kept.ByColumn[column] = await ReadAsync(connection, edition, column, cancellation);
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(DbConnection connection, RegisterEdition edition, string column, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {SpellSql.Code(column)} FROM health_person_spell WHERE country = @country GROUP BY 1";
        command.AddParameter("@country", edition.Country.Value);
        var codes = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            codes.Add(reader.GetString(0));
        }

        return codes;
    }
}
