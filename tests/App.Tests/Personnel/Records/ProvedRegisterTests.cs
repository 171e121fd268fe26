using System.Data.Common;
using Comity.App.Database;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Personnel.Records;

/// <summary>What is done to a register behind the program's back is found and named.</summary>
public sealed class ProvedRegisterTests
{
    [Theory]
    [InlineData(TestStore.Sqlite, "UPDATE health_person SET record = replace(record, 'Synthetica', 'Synthetico') WHERE id = {0}", "the record is not that of its fingerprint")]
    [InlineData(TestStore.PostgreSql, "UPDATE health_person SET record = replace(record, 'Synthetica', 'Synthetico') WHERE id = {0}", "the record is not that of its fingerprint")]
    [InlineData(TestStore.Sqlite, "UPDATE health_person SET name_key = 'else' WHERE id = {0}", "to be found by are not those of the record")]
    [InlineData(TestStore.Sqlite, "UPDATE health_person SET birth = '1981' WHERE id = {0}", "to be found by are not those of the record")]
    [InlineData(TestStore.PostgreSql, "UPDATE health_person_spell SET sector = 'PRV_FP' WHERE person_id = {0}", "the spells to be counted are not")]
    [InlineData(TestStore.Sqlite, "DELETE FROM health_person_spell WHERE person_id = {0}", "the spells to be counted are not")]
    [InlineData(TestStore.Sqlite, "DELETE FROM health_person_name WHERE person_id = {0}", "other names to be found by are not")]
    [InlineData(TestStore.PostgreSql, "UPDATE health_person_spell SET person_id = 9999 WHERE person_id = {0}", "health-person/GHA/9999: something is kept of a person who is not in the register")]
    [InlineData(TestStore.Sqlite, "UPDATE health_person SET version = 2 WHERE id = {0}", "register GHA: its rows add up to")]
    [InlineData(TestStore.PostgreSql, "UPDATE health_person SET source_row = 7 WHERE id = {0}", "register GHA: its rows add up to")]
    [InlineData(TestStore.Sqlite, "UPDATE health_person SET version = 2, fingerprint = x'00' WHERE id = {0}", "register GHA: its rows add up to")]
    [InlineData(TestStore.Sqlite, "DELETE FROM health_person WHERE id = {0}", "register GHA: 2 persons are stored, and it says 3")]
    [InlineData(TestStore.PostgreSql, "UPDATE register SET seal = replace(seal, substr(seal, 1, 1), 'z')", "and its seal is z")]
    public async Task An_alteration_is_named(TestStore store, string alteration, string fault)
    {
        await using var host = await TestHost.StartAsync(store);
        var id = await host.PlantAsync("GHA", Synthetic.Nurse(), Synthetic.Nurse("N-2"), Synthetic.Nurse("N-3"));
        await host.PlantAsync("GBR", Synthetic.Nurse());
        var sound = await CorrectingTests.ProveAsync(host);
        Assert.Empty(sound.Faults);
        Assert.Equal((2, 4), (sound.Looked["countries"], sound.Looked["persons"]));
        await RunAsync(host, string.Format(System.Globalization.CultureInfo.InvariantCulture, alteration, id));
        Assert.Contains((await CorrectingTests.ProveAsync(host)).Faults, f => f.Contains(fault, StringComparison.Ordinal));
    }

    private static async Task RunAsync(TestHost host, string sql)
    {
        await using var connection = await host.Get<Store>().OpenAsync(TestContext.Current.CancellationToken);
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken) > 0);
    }
}
