using System.Data.Common;
using Comity.App.Database;
using Comity.App.Personnel.Counting.Snapshots;
using Comity.App.Personnel.Keeping;
using Comity.App.Tests.Hosting;
using Comity.Methods.Personnel.Spells;

namespace Comity.App.Tests.Personnel.Counting;

/// <summary>Puts spells themselves into the store, of persons who never lived and of whom nothing else is said.</summary>
internal static class SpellPlanting
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>In place of what the country's register held.</summary>
    public static async Task PlantSpellsAsync(this TestHost host, string country, IReadOnlyList<PersonSpell> spells)
    {
        await using var connection = await host.Get<Store>().OpenAsync(Token);
        await using var transaction = await connection.BeginTransactionAsync(Token);
        await ExecuteAsync(connection, transaction, $"DELETE FROM health_person_spell WHERE country = '{country}'");
        await WriteAsync(connection, country, spells);
        var seal = new string('0', 64);
        var at = connection is Npgsql.NpgsqlConnection ? "now()" : "'2026-02-03T04:05:06.0000000Z'";
        await ExecuteAsync(
            connection, transaction,
            $"INSERT INTO register (country, edition, persons, seal, register_on, changed_at) VALUES ('{country}', 1, {spells.Count}, '{seal}', '2026-01-31', {at}) "
            + $"ON CONFLICT (country) DO UPDATE SET edition = register.edition + 1, persons = {spells.Count}");
        await transaction.CommitAsync(Token);
    }

    public static async Task WriteAsync(DbConnection connection, string country, IReadOnlyList<PersonSpell> spells)
    {
        await using var rows = await PersonTables.Spells.OpenAsync(connection, Token);
        foreach (var (i, spell) in spells.Index())
        {
            rows.Start();
            rows.Text(country);
            rows.Number(i + 1);
            rows.Small(1);
            rows.Day(spell.First);
            rows.Day(spell.Last);
            rows.Text(spell.Occupation);
            rows.Text(spell.Sex);
            rows.Day(spell.Birth);
            rows.Text(spell.Qualified);
            rows.Text(spell.Citizenship);
            rows.Text(spell.Citizenships);
            rows.Text(spell.Born);
            rows.Text(spell.Activity);
            rows.Text(spell.Sector);
            rows.Text(spell.Territory);
            rows.Text(spell.Entry);
            rows.Text(spell.Exit);
            rows.Small(spell.FullTime);
            rows.End();
        }

        await rows.CompleteAsync(Token);
    }

    public static async Task<RegisterEdition> EditionAsync(this TestHost host, string country)
    {
        await using var connection = await host.Get<Store>().OpenAsync(Token);
        return (await RegisterEdition.ReadAsync(connection, null, Comity.App.Common.CountryCode.Parse(country), Token))!;
    }

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction transaction, string sql)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Token);
    }
}
