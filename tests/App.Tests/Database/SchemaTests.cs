using Comity.App.Database;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Comity.App.Tests.Database;

public sealed class SchemaTests
{
    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Migrations_make_every_table_and_column_of_the_model(TestStore kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await using var database = await host.Get<IDbContextFactory<ExchangeDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        foreach (var entity in database.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()))
        {
            var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
            var columns = entity.GetProperties().Select(p => p.GetColumnName(table)).ToList();
            var sql = $"SELECT {string.Join(", ", columns)} FROM {entity.GetTableName()} WHERE 1 = 0";
            Assert.Equal(0, await CountAsync(database, sql));
        }
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Migrating_twice_changes_nothing(TestStore kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        Assert.Empty(await host.Get<Migrator>().ApplyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Both_databases_have_the_same_migrations() =>
        Assert.Equal(Migrator.All(StoreKind.Sqlite).Select(m => m.Name), Migrator.All(StoreKind.PostgreSql).Select(m => m.Name));

    private static async Task<int> CountAsync(ExchangeDb database, string sql)
    {
        var rows = 0;
        await using var command = database.Database.GetDbConnection().CreateCommand();
        await database.Database.OpenConnectionAsync();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows++;
        }

        return rows;
    }
}
