using System.Data.Common;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Comity.App.Personnel.Keeping;

/// <summary>A country's register in a change of its persons: who holds it is alone until the commit.</summary>
internal sealed class RegisterChange
{
    private readonly ExchangeDb _db;
    private RegisterSeal _seal;
    private long _persons;

    private RegisterChange(ExchangeDb db, Register register) =>
        (_db, Register, _seal, _persons) = (db, register, RegisterSeal.Parse(register.Seal), register.Persons);

    public Register Register { get; }

    public CountryCode Country => Register.Country;

    public DbConnection Connection => _db.Database.GetDbConnection();

    public DbTransaction Transaction => _db.Database.CurrentTransaction!.GetDbTransaction();

    /// <summary>Within a process of the log.</summary>
    public static async Task<RegisterChange> BeginAsync(ExchangeDb db, CountryCode country, DateTimeOffset at, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"UPDATE register SET edition = edition WHERE country = {country.Value}", cancellation);
        var register = await db.Set<Register>().SingleOrDefaultAsync(r => r.Country == country, cancellation);
        if (register is null)
        {
            db.Add(register = new Register(country, at));
            await db.SaveChangesAsync(cancellation);
        }

        return new RegisterChange(db, register);
    }

    /// <summary>Keys for new persons, the first of them.</summary>
    public async Task<long> TakeKeysAsync(int count, CancellationToken cancellation)
    {
        await using var command = Connection.CreateCommand();
        command.Transaction = Transaction;
        command.CommandText = "UPDATE health_person_counter SET last = last + @count RETURNING last";
        command.AddParameter("@count", (long)count);
        return (long)(await command.ExecuteScalarAsync(cancellation))! - count + 1;
    }

    public async Task WriteAsync(PersonBatch batch, CancellationToken cancellation)
    {
        await batch.WriteAsync(Connection, Transaction, cancellation);
        (_seal, _persons) = (_seal + batch.Seal, _persons + batch.Added);
    }

    /// <summary>The register is now what was written.</summary>
    public void Finish(DateTimeOffset at) => Register.Change(_persons, _seal, at);
}
