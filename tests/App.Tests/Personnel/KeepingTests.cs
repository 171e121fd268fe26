using System.Security.Cryptography;
using System.Text;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Keeping;
using Comity.App.Tests.Hosting;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Personnel;

public sealed class KeepingTests
{
    private static readonly CountryCode Ghana = CountryCode.Parse("GHA");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_person_comes_out_as_it_was_put_in(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var nurse = Synthetic.Nurse();
        var id = await host.PlantAsync("GHA", nurse, Synthetic.Nurse("N-2"));
        await using var connection = await host.Get<Store>().OpenAsync(Token);
        var byKey = await PersonRows.FindAsync(connection, null, Ghana, id, Token);
        var byNumber = await PersonRows.FindAsync(connection, null, Ghana, "N-1", Token);
        Assert.Equal(PersonForm.Write(nurse), byKey!.Record);
        Assert.Equal(byKey.Seal(), byNumber!.Seal());
        Assert.Equal(Planting.At, byKey.ChangedAt);
        Assert.Null(await PersonRows.FindAsync(connection, null, CountryCode.Parse("GBR"), id, Token));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task The_seal_is_that_of_the_rows_however_they_came_to_be(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var id = await host.PlantAsync("GHA", Synthetic.Nurse(), Synthetic.Nurse("N-2"));
        await host.PlantAsync("GBR", Synthetic.Nurse());
        await host.InRegisterAsync("GHA", async change =>
        {
            var was = (await PersonRows.FindAsync(change.Connection, change.Transaction, Ghana, id, Token))!;
            var record = was.Read() with { Occupation = "2222" };
            var row = PersonRow.Of(Ghana, id, record, Planting.At.AddDays(1)) with { From = new DateOnly(2026, 2, 1), Version = 2 };
            var batch = new PersonBatch(Ghana);
            batch.Replace(was, PersonStateRow.Of(was, wrong: null), row, record, [new PersonState(null, was.Read()), new PersonState(row.From, record)]);
            await change.WriteAsync(batch, Token);
        });
        await using var db = await host.Get<IDbContextFactory<ExchangeDb>>().CreateDbContextAsync(Token);
        var register = await db.Set<Register>().IgnoreQueryFilters().SingleAsync(r => r.Country == Ghana, Token);
        Assert.Equal((2, 2), (register.Persons, register.Edition));
        await using var connection = await host.Get<Store>().OpenAsync(Token);
        var rows = await PersonRows.AllAsync(connection, null, Ghana, Token).ToListAsync(Token);
        var past = await PersonRows.PastAsync(connection, null, Ghana, [.. rows.Select(r => r.Id)], Token);
        Assert.Single(past);
        Assert.Equal(register.Seal, (rows.Aggregate(RegisterSeal.Empty, (sum, row) => sum + row.Seal()) + past[0].Seal()).ToString());
        Assert.Equal("2221 2222", await TextAsync(connection, $"SELECT occupation FROM health_person_spell WHERE country = 'GHA' AND person_id = {id} ORDER BY ordinal"));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(3000)]
    public void The_seal_of_a_person_is_the_hash_of_what_is_said(int length)
    {
        var said = new string('é', length);
        var row = new PersonRow { Id = 7, Country = Ghana, Number = "N-é", Record = Encoding.UTF8.GetBytes(said), Fingerprint = [0xAB, 0x01], Load = 3, SourceRow = 4, Version = 2 };
        Assert.Equal(HashOf("person|GHA|7|N-é|2|||3|4|AB01|" + said), row.Seal().ToString());
        Assert.Equal(HashOf("person|GHA|7|N-é|2|2026-02-01|9|3|4|AB01|" + said), (row with { From = new DateOnly(2026, 2, 1), MergedInto = 9 }).Seal().ToString());
        Assert.Equal(HashOf($"person|GHA|7|{said}|2|||3|4|AB01|"), (row with { Number = said, Record = [] }).Seal().ToString());
    }

    [Fact]
    public void A_seal_takes_off_what_it_added()
    {
        var (one, other) = (RegisterSeal.Of("one"u8), RegisterSeal.Of("other"u8));
        Assert.Equal(one, one + other - other);
        Assert.Equal(RegisterSeal.Empty, one + other - one - other);
        Assert.Equal(one + other, other + one);
        Assert.NotEqual(one + one, other + other);
        Assert.Equal(one, RegisterSeal.Parse(one.ToString()));
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static async Task<string> TextAsync(System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Token);
        var text = new StringBuilder();
        while (await reader.ReadAsync(Token))
        {
            text.Append(text.Length > 0 ? " " : "").Append(reader.GetString(0));
        }

        return text.ToString();
    }
}
